package org.plumbline.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.vocabulary.NearestName;

/** Finds the files that paths and globs of the manifest name. */
final class NamedFiles {
    private final PlanFiles files;
    private final Findings findings;

    NamedFiles(PlanFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The same, saying what is missing elsewhere. */
    NamedFiles into(Findings others) {
        return new NamedFiles(files, others);
    }

    /** The files of an entry in alphabetical order; empty, with a finding, where a file it names is missing. */
    Optional<List<String>> find(PathEntry entry) {
        if (exists(entry.text())) {
            return Optional.of(List.of(entry.text()));
        }
        if (!entry.isGlob()) {
            missing(entry, Severity.ERROR);
            return Optional.empty();
        }
        Optional<List<String>> found = FileGlob.find(entry.text(), files.list());
        if (found.isEmpty()) {
            findings.add(FindingCode.MANIFEST_INVALID, entry.location(), "", entry.text(), "*.csv");
        } else if (found.get().isEmpty()) {
            missing(entry, Severity.INFO);
        }
        return found;
    }

    /** All names of the plan's files. */
    List<String> all() {
        return files.list();
    }

    private boolean exists(String name) {
        try {
            files.open(name).close();
            return true;
        } catch (java.io.FileNotFoundException | java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // It is there; why it cannot be read is said by whoever reads it.
            return true;
        }
    }

    private void missing(PathEntry entry, Severity severity) {
        String nearest = NearestName.find(entry.text(), files.list()).orElse("@none");
        findings.add(Finding.of(FindingCode.FILE_NOT_FOUND, entry.location(), entry.text(), entry.text(), nearest)
                .withSeverity(severity));
    }
}
