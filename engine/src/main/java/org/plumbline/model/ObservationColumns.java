package org.plumbline.model;

import org.plumbline.finding.SourceLocation;
import org.plumbline.model.column.Dictionary;
import org.plumbline.model.column.DoubleColumn;
import org.plumbline.model.column.EchoColumn;
import org.plumbline.model.column.IntColumn;
import org.plumbline.model.column.PrintedColumn;
import org.plumbline.model.column.TextPool;

/**
 * The columns of an {@link ObservationTable}, all of one length; rows are only ever added, so that a table of the first
 * rows stays what it is.
 */
final class ObservationColumns {
    /** Where rows stand but for their line, which is also the number in their cell where {@code lineFollows}. */
    record Place(String file, String sheet, String cell, boolean lineFollows) {
        static Place of(SourceLocation location) {
            String cell = location.cell();
            if (cell.isEmpty()) {
                return new Place(location.file(), location.sheet(), "", false);
            }
            String line = Integer.toString(location.line());
            boolean follows = cell.endsWith(line);
            return new Place(
                    location.file(),
                    location.sheet(),
                    follows ? cell.substring(0, cell.length() - line.length()) : cell,
                    follows);
        }

        SourceLocation at(int line) {
            return new SourceLocation(file, line, sheet, "", lineFollows ? cell + line : cell);
        }
    }

    final IntColumn indicator = new IntColumn();
    final IntColumn region = new IntColumn();
    final IntColumn period = new IntColumn();
    final DoubleColumn value = new DoubleColumn();
    final EchoColumn stored = new EchoColumn();
    final IntColumn storedUnit = new IntColumn();
    final IntColumn published = new IntColumn();
    final IntColumn stage = new IntColumn();
    final IntColumn qualifier = new IntColumn();
    final IntColumn status = new IntColumn();
    final IntColumn decimals = new IntColumn();
    final IntColumn definition = new IntColumn();
    final IntColumn source = new IntColumn();
    final IntColumn confidentiality = new IntColumn();
    final IntColumn note = new IntColumn();
    final IntColumn place = new IntColumn();
    final IntColumn line = new IntColumn();

    final Dictionary<Integer> periodCodes = new Dictionary<>();
    final Dictionary<Place> places = new Dictionary<>();
    final Dictionary<Integer> days = new Dictionary<>();
    final Dictionary<String> units = new Dictionary<>();
    final Dictionary<String> definitions = new Dictionary<>();
    final Dictionary<String> confidentialities = new Dictionary<>();
    final TextPool texts = new TextPool();
    final PrintedColumn text = new PrintedColumn(texts);

    int size() {
        return indicator.size();
    }
}
