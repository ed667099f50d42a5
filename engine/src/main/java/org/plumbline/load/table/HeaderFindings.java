package org.plumbline.load.table;

import java.util.Collection;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;

/** Says what is wrong with a header. */
final class HeaderFindings {
    private HeaderFindings() {}

    /** Adds what there is to say and tells whether the file can be read at all. */
    static boolean check(Header header, SourceLocation location, Findings findings) {
        String file = location.file();
        for (String name : header.missing()) {
            findings.add(FindingCode.HEADER_MISSING_COLUMN, location, file, name, joined(header.printed()));
        }
        for (String name : header.duplicates()) {
            findings.add(FindingCode.HEADER_DUPLICATE_COLUMN, location, file, name);
        }
        if (!header.missing().isEmpty() || !header.duplicates().isEmpty()) {
            return false;
        }
        if (!header.unused().isEmpty()) {
            findings.add(FindingCode.COLUMN_UNKNOWN, location, file, joined(header.unused()));
        }
        return true;
    }

    private static String joined(Collection<String> names) {
        return String.join(", ", names);
    }
}
