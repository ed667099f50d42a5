package org.plumbline.validate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;

/** Which tables could not be read, by the findings of reading them. */
final class UnreadTables {
    /** Findings that cost a whole file; their subject is the table. */
    private static final Set<FindingCode> COST_A_FILE = EnumSet.of(
            FindingCode.FILE_NOT_FOUND,
            FindingCode.FILE_UNREADABLE,
            FindingCode.ENCODING_INVALID,
            FindingCode.HEADER_MISSING_COLUMN,
            FindingCode.HEADER_DUPLICATE_COLUMN);

    private UnreadTables() {}

    static Set<InputTable> in(List<Finding> loadFindings) {
        Set<InputTable> unread = EnumSet.noneOf(InputTable.class);
        for (InputTable table : InputTable.values()) {
            if (loadFindings.stream()
                    .anyMatch(f -> COST_A_FILE.contains(f.code())
                            && f.stops()
                            && f.subject().equals(table.code()))) {
                unread.add(table);
            }
        }
        return unread;
    }
}
