package org.plumbline.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.convert.FileTable;
import org.plumbline.load.convert.HeadProbe;
import org.plumbline.load.convert.StatisticalFile;
import org.plumbline.load.convert.TableFinder;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.LayoutReader;
import org.plumbline.load.layout.PlanNames;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.parse.WordList;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.IndicatorColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.RegionColumn;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Files of observations and targets that are no plain tables: read by a layout, or recognised by the plan's names. */
final class BureauTables {
    /** From here on a table that was recognised is taken to be what it looks like. */
    private static final double SURE = 0.8;

    private static final Set<PlanTable> TABLES = Set.of(PlanTable.OBSERVATIONS, PlanTable.TARGETS);

    private final Manifest manifest;
    private final NamedFiles names;
    private final TextFiles texts;
    private final Findings findings;
    private Optional<List<Layout>> layouts = Optional.empty();
    private Optional<PlanNames> known = Optional.empty();
    private final Set<String> targetIds = new HashSet<>();

    BureauTables(Manifest manifest, NamedFiles names, TextFiles texts, Findings findings) {
        this.manifest = manifest;
        this.names = names;
        this.texts = texts;
        this.findings = findings;
    }

    /** Files that layouts name for a table, whether or not the manifest lists them there. */
    List<String> files(PlanTable table) {
        if (!TABLES.contains(table)) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        for (Layout layout : layouts()) {
            PathEntry entry = new PathEntry(layout.file(), SourceLocation.NONE);
            if (layout.table() == table && !layout.file().isEmpty() && !entry.isGlob()) {
                names.into(new Findings()).find(entry).ifPresent(files::addAll);
            }
        }
        return files.stream().distinct().toList();
    }

    /** Reads a file and tells whether all of it was seen; empty for a plain table. */
    Optional<Boolean> read(String file, PlanTable table, RowHandler rows) {
        if (!TABLES.contains(table)) {
            return Optional.empty();
        }
        List<Layout> meant =
                layouts().stream().filter(layout -> isFor(layout, file)).toList();
        List<Layout> own =
                meant.stream().filter(layout -> layout.table() == table).toList();
        if (!meant.isEmpty() && own.isEmpty()) {
            return Optional.of(true);
        }
        try {
            SheetSource source = SheetSource.of(texts.opener(file));
            Optional<StatisticalFile> named = table == PlanTable.OBSERVATIONS && own.isEmpty()
                    ? StatisticalFile.find(source, file, known())
                    : Optional.empty();
            if (named.isPresent()) {
                return Optional.of(readNamed(named.get(), source, file, rows));
            }
            if (!source.hasSheets() || (own.isEmpty() && HeadProbe.finds(table, source))) {
                return Optional.empty();
            }
            List<FileTable> found = new TableFinder(source, file, known()).find(own);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            texts.note(file, source.encoding());
            hand(found, table, rows);
            return Optional.of(true);
        } catch (IOException | WorkbookUnreadableException | LimitExceededException e) {
            // What is wrong with the file is said where it is read as a plain table.
            return Optional.empty();
        }
    }

    /** A file that says what each figure is; what is wrong with it is said here. */
    private boolean readNamed(StatisticalFile named, SheetSource source, String file, RowHandler rows) {
        Set<String> saidUnknown = new HashSet<>();
        long before = findings.errors();
        try {
            texts.note(file, source.encoding());
            boolean[] any = {false};
            named.read(value -> {
                any[0] = true;
                ReadLimit.ERRORS.require(findings.errors() - before);
                hand(value, PlanTable.OBSERVATIONS, rows, saidUnknown);
            });
            if (!any[0]) {
                findings.add(FindingCode.TABLE_EMPTY, SourceLocation.ofFile(file), file, "");
            }
            return true;
        } catch (IOException | LimitExceededException e) {
            texts.unreadable(file, e);
            return false;
        }
    }

    private static boolean isFor(Layout layout, String file) {
        if (layout.file().equals(file)) {
            return true;
        }
        return FileGlob.find(layout.file(), List.of(file))
                .filter(found -> !found.isEmpty())
                .isPresent();
    }

    private void hand(List<FileTable> found, PlanTable table, RowHandler rows) {
        Set<String> saidUnknown = new HashSet<>();
        for (FileTable each : found) {
            sayRecognised(each);
            for (TableValue value : each.values()) {
                hand(value, table, rows, saidUnknown);
            }
        }
    }

    /** What nobody has stated about a table must not pass for a fact. */
    private void sayRecognised(FileTable table) {
        if (table.layout().isEmpty()
                || table.reasons().isEmpty()
                || table.values().isEmpty()) {
            return;
        }
        Layout layout = table.layout().get();
        String file = table.values().get(0).location().file();
        Finding finding = Finding.of(
                FindingCode.TABLE_RECOGNISED,
                new SourceLocation(file, 0, table.sheet(), "", ""),
                table.sheet().isEmpty() ? file : file + "!" + table.sheet(),
                "",
                String.format(Locale.ROOT, "%.0f%%", 100 * table.certainty()),
                words(layout.columns()),
                words(layout.rows()),
                words(layout.fixed()));
        findings.add(table.certainty() < SURE ? finding.withSeverity(Severity.WARNING) : finding);
    }

    /** In the order of rows, columns or names; of rows and columns only what they hold. */
    private static <K extends Comparable<K>> String words(Map<K, String> stated) {
        return stated.isEmpty()
                ? "@none"
                : new TreeMap<>(stated)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() instanceof String name
                                        ? name + ": " + entry.getValue()
                                        : entry.getValue())
                                .collect(Collectors.joining(", "));
    }

    private void hand(TableValue value, PlanTable table, RowHandler rows, Set<String> saidUnknown) {
        if (value.state() != TableValue.State.MISSING && isNews(value, saidUnknown)) {
            rows.row(
                    table == PlanTable.TARGETS
                            ? TableValueRow.target(value, targetId(value))
                            : TableValueRow.observation(value));
        }
    }

    /** A name the plan does not know is an error once, not in every cell of its row. */
    private boolean isNews(TableValue value, Set<String> saidUnknown) {
        boolean region = known().region(value.region()).isPresent() || known().hasNoRegions();
        boolean indicator = known().indicator(value.indicator()).isPresent();
        if (region && indicator) {
            return true;
        }
        boolean newRegion = !region && saidUnknown.add("region " + value.region());
        boolean newIndicator = !indicator && saidUnknown.add("indicator " + value.indicator());
        return newRegion || newIndicator;
    }

    private String targetId(TableValue value) {
        String file = value.location().file();
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        String id = PlanId.from(name + "-" + value.region() + "-" + value.indicator() + "-" + value.period());
        String unique = id;
        for (int i = 2; !targetIds.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    private List<Layout> layouts() {
        if (layouts.isEmpty()) {
            List<Layout> read = new ArrayList<>();
            for (PathEntry entry : manifest.layouts()) {
                for (String file : names.find(entry).orElse(List.of())) {
                    texts.text(file).ifPresent(text -> new LayoutReader(findings)
                            .read(file, text)
                            .forEach(layout -> {
                                sayMissing(layout, file);
                                read.add(layout);
                            }));
                }
            }
            layouts = Optional.of(read);
        }
        return layouts.get();
    }

    private void sayMissing(Layout layout, String file) {
        if (!layout.file().isEmpty()) {
            names.find(new PathEntry(layout.file(), SourceLocation.ofFile(file)));
        }
    }

    private PlanNames known() {
        if (known.isEmpty()) {
            PlanNames read = new PlanNames();
            Findings saidElsewhere = new Findings();
            TableSource again =
                    new FileTables(manifest, names.into(saidElsewhere), texts.into(saidElsewhere), saidElsewhere);
            again.read(
                    PlanTable.REGIONS,
                    row -> read.addRegion(
                            row.cell(RegionColumn.ID),
                            all(row, RegionColumn.NAME_ZH, RegionColumn.NAME_EN, RegionColumn.ALIASES)));
            again.read(
                    PlanTable.INDICATORS,
                    row -> read.addIndicator(
                            row.cell(IndicatorColumn.ID),
                            all(row, IndicatorColumn.NAME_ZH, IndicatorColumn.NAME_EN, IndicatorColumn.ALIASES)));
            known = Optional.of(read);
        }
        return known.get();
    }

    private static List<String> all(Row row, TableColumn zh, TableColumn en, TableColumn aliases) {
        List<String> names = new ArrayList<>(WordList.split(row.cell(aliases)));
        names.add(row.cell(zh));
        names.add(row.cell(en));
        return names;
    }
}
