package org.plumbline.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.table.TableState;
import org.plumbline.load.vocabulary.PlanTable;

/** Says which files of a plan have no effect: tables nobody computes with yet, and standard files no key names. */
final class UnusedFiles {
    private final Manifest manifest;
    private final PlanFiles files;
    private final FileTables tables;
    private final Findings findings;

    UnusedFiles(Manifest manifest, PlanFiles files, FileTables tables, Findings findings) {
        this.manifest = manifest;
        this.files = files;
        this.tables = tables;
        this.findings = findings;
    }

    void say() {
        Set<String> present = new HashSet<>(files.list());
        for (PlanTable table : PlanTable.values()) {
            List<PathEntry> entries = manifest.tables().getOrDefault(table, List.of());
            String standard = table.key() + ".csv";
            if (entries.isEmpty() && present.contains(standard) && !isNamed(standard)) {
                findings.add(
                        FindingCode.TABLE_NOT_USED,
                        SourceLocation.ofFile(standard),
                        table.key(),
                        standard,
                        "@unused.key",
                        table.key() + ": " + standard);
            }
            if (!table.used() && !entries.isEmpty() && tables.read(table, row -> {}) == TableState.READ) {
                notUsedYet(entries, table.key());
            }
        }
    }

    private boolean isNamed(String file) {
        return manifest.tables().values().stream().flatMap(List::stream).anyMatch(entry -> entry.text()
                .equals(file));
    }

    private void notUsedYet(List<PathEntry> entries, String key) {
        for (PathEntry entry : entries) {
            findings.add(FindingCode.TABLE_NOT_USED, entry.location(), key, entry.text(), "@unused.version", key);
        }
    }
}
