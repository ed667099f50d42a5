package org.plumbline.collect;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.table.EncodingDetector;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.TextEncoding;

/** One collected table: rows are added and never changed. */
final class CollectedTable {
    /** What became of a row that was to be added. */
    enum Outcome {
        ADDED,
        CORRECTED,
        UNCHANGED,
        /** A later report is there already. */
        OUTDATED,
        /** The same unit reported something else on the same day, with more digits, and would win. */
        SAME_DAY
    }

    private static final String MARK = "\uFEFF";

    private final TableShape shape;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, List<List<String>>> vintages = new LinkedHashMap<>();
    private boolean changed;

    CollectedTable(TableShape shape) {
        this.shape = shape;
    }

    /** The table as a file holds it. */
    static CollectedTable read(TableShape shape, InputOpener file) throws IOException {
        CollectedTable table = new CollectedTable(shape);
        TextEncoding encoding = EncodingDetector.detect(file)
                .encoding()
                .orElseThrow(() -> new IOException("Not text in a known encoding"));
        try (BufferedReader text = encoding.open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            List<String> head = List.of();
            for (CsvRecord line : csv) {
                if (head.isEmpty()) {
                    head = line.getFields();
                } else {
                    table.add(shape.arrange(head, line.getFields()));
                }
            }
        }
        return table;
    }

    boolean changed() {
        return changed;
    }

    private void add(List<String> cells) {
        rows.add(cells);
        vintages.computeIfAbsent(shape.identityOf(cells), key -> new ArrayList<>())
                .add(cells);
    }

    /** The rows of one identity, the first reported first. */
    List<List<String>> vintages(String identity) {
        return Collections.unmodifiableList(vintages.getOrDefault(identity, List.of()));
    }

    List<List<String>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Adds a row unless it is there, or something speaks against it. */
    Outcome merge(Entry entry) {
        List<List<String>> earlier = vintages(entry.identity());
        Outcome outcome = earlier.isEmpty() ? Outcome.ADDED : outcome(entry, earlier);
        if (outcome == Outcome.ADDED || outcome == Outcome.CORRECTED) {
            add(PledgeIds.assign(entry, this));
            changed = true;
        }
        return outcome;
    }

    private Outcome outcome(Entry entry, List<List<String>> earlier) {
        List<String> last = earlier.get(earlier.size() - 1);
        boolean known = earlier.stream()
                .filter(cells -> shape.contentOf(cells).equals(entry.content()))
                .anyMatch(cells -> !entry.dated() || day(cells).equals(Optional.of(entry.published())));
        if (known || shape.contentOf(last).equals(entry.content())) {
            return Outcome.UNCHANGED;
        }
        LocalDate before = day(last).orElse(LocalDate.MIN);
        if (entry.published().isBefore(before)) {
            return Outcome.OUTDATED;
        }
        boolean wins = entry.published().isAfter(before) || entry.decimals() >= decimals(last);
        return wins ? Outcome.CORRECTED : Outcome.SAME_DAY;
    }

    private Optional<LocalDate> day(List<String> cells) {
        return DateParser.asEnd(cells.get(shape.dated()));
    }

    private int decimals(List<String> cells) {
        return shape.equals(TableShape.OBSERVATIONS)
                ? NumberParser.parse(cells.get(shape.position("value")))
                        .map(number -> number.decimals())
                        .orElse(0)
                : 0;
    }

    /** UTF-8 with a byte-order mark, so that spreadsheet programs show it right. */
    byte[] bytes() {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(shape.columns());
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
