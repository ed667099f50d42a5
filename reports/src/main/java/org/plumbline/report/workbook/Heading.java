package org.plumbline.report.workbook;

import java.util.List;

/**
 * What stands above a table.
 *
 * @param lines one each: unit, what the notes column means, source
 */
record Heading(String title, List<String> lines) {
    Heading {
        lines = List.copyOf(lines);
    }
}
