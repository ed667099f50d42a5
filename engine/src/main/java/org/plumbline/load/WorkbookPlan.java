package org.plumbline.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.record.PlanContent;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.SheetTableReader;
import org.plumbline.load.table.TableState;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.SimpleColumn;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Plan;

/**
 * A workbook that is a whole plan. Either some sheet has the head of the {@linkplain SimpleTables simple workbook}; or
 * sheets carry the names of the tables, English or Chinese. A sheet {@code plan} (规划) holds the manifest's keys and
 * values; beside a simple sheet it may be missing.
 */
final class WorkbookPlan {
    private static final List<String> MANIFEST_SHEETS = List.of("plan", "规划", "计划");

    private final String file;
    private final InputOpener bytes;
    private final Findings findings = Findings.limited();
    private final InputLog inputs = new InputLog();
    private final WorkbookFiles workbooks = new WorkbookFiles(inputs, findings);

    WorkbookPlan(String file, InputOpener bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    Loaded<Plan> read() {
        SheetNames names = new SheetNames();
        if (!workbooks.read(file, bytes, names)) {
            return new PlanAssembly(Manifest.empty(fallbackId()), inputs, findings).nothing();
        }
        boolean namedTables = names.list.stream().anyMatch(WorkbookPlan::isManifestSheet)
                || names.list.stream().flatMap(n -> PlanTable.find(n).stream()).anyMatch(PlanTable.INDICATORS::equals);
        List<Row> rows = new ArrayList<>();
        Findings simpleFindings = new Findings();
        SheetTableReader simple = new SheetTableReader(
                file, List.of(SimpleColumn.values()), List.of(), name -> true, simpleFindings, rows::add);
        boolean readable = workbooks.read(file, bytes, simple);
        if (namedTables && !simple.found()) {
            return readTables(names.list);
        }
        boolean complete = simple.finish() && readable;
        findings.addAll(simpleFindings.sorted());
        NotedTables tables = new NotedTables(new SimpleTables(rows, complete));
        PlanContent content = PlanContent.read(tables, findings);
        Manifest manifest = simpleManifest(names.list, simple.title());
        return new PlanAssembly(manifest, inputs, findings).with(content, tables.unread());
    }

    /** What a plan sheet says beside a simple one; its title is else the line above the head, or the file's name. */
    private Manifest simpleManifest(List<String> sheets, String lineAboveHead) {
        LocalizedText title = LocalizedText.of(lineAboveHead.isEmpty() ? baseName() : lineAboveHead, "");
        if (sheets.stream().noneMatch(WorkbookPlan::isManifestSheet)) {
            return Manifest.empty(fallbackId()).titled(title);
        }
        SheetManifest keys = new SheetManifest(file, WorkbookPlan::isManifestSheet);
        workbooks.read(file, bytes, keys);
        Manifest manifest =
                new ManifestReader(findings).read(keys.group(List.of(PlanTable.INDICATORS.key())), fallbackId());
        return manifest.title().isEmpty() ? manifest.titled(title) : manifest;
    }

    private String baseName() {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private String fallbackId() {
        return PlanId.from(baseName());
    }

    private static boolean isManifestSheet(String name) {
        return MANIFEST_SHEETS.contains(NameKey.ofWord(name));
    }

    private Loaded<Plan> readTables(List<String> sheets) {
        SheetManifest keys = new SheetManifest(file, WorkbookPlan::isManifestSheet);
        workbooks.read(file, bytes, keys);
        Manifest manifest = new ManifestReader(findings).read(keys.group(sheets), fallbackId());
        NotedTables tables = new NotedTables((table, rows) -> {
            List<String> own = sheets.stream()
                    .filter(name -> PlanTable.find(name).filter(table::equals).isPresent())
                    .toList();
            if (own.isEmpty()) {
                return TableState.ABSENT;
            }
            return workbooks.readTable(file, bytes, table, own::contains, rows) ? TableState.READ : TableState.LOST;
        });
        PlanContent content = PlanContent.read(tables, findings);
        for (String sheet : sheets) {
            Optional<PlanTable> table = PlanTable.find(sheet);
            if (table.filter(PlanTable::used).isEmpty() && !isManifestSheet(sheet)) {
                findings.add(
                        FindingCode.TABLE_NOT_USED,
                        new SourceLocation(file, 0, sheet, "", ""),
                        table.map(PlanTable::key).orElse(sheet),
                        sheet,
                        table.isPresent() ? "@unused.version" : "@unused.sheet",
                        table.map(PlanTable::key).orElse(""));
            }
        }
        return new PlanAssembly(manifest, inputs, findings).with(content, tables.unread());
    }

    /** Only the names. */
    private static final class SheetNames implements SheetHandler {
        private final List<String> list = new ArrayList<>();

        @Override
        public boolean sheet(String name) {
            list.add(name);
            return false;
        }

        @Override
        public boolean row(int number, List<WorkbookCell> cells) {
            return false;
        }
    }
}
