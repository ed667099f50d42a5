package org.plumbline.finding;

/**
 * A place in the plan's own files.
 *
 * @param file path inside the plan, or empty where no file is concerned
 * @param line line number from 1, or 0 where none applies; for a workbook the row number
 * @param sheet sheet name of a workbook, or empty
 * @param column column name as in the header, or empty
 * @param cell cell address such as {@code C7} of a workbook, or empty
 */
public record SourceLocation(String file, int line, String sheet, String column, String cell)
        implements Comparable<SourceLocation> {

    /** No place: for things made by the engine itself. */
    public static final SourceLocation NONE = new SourceLocation("", 0, "", "", "");

    public static SourceLocation ofFile(String file) {
        return new SourceLocation(file, 0, "", "", "");
    }

    public static SourceLocation ofLine(String file, int line) {
        return new SourceLocation(file, line, "", "", "");
    }

    public SourceLocation inColumn(String name) {
        return new SourceLocation(file, line, sheet, name, cell);
    }

    public SourceLocation atCell(String sheetName, String address) {
        return new SourceLocation(file, line, sheetName, column, address);
    }

    /** {@code targets.csv:12}, {@code plan.xlsx!Sheet1!C7}; empty where there is no file. */
    public String display() {
        if (!cell.isEmpty()) {
            return file + "!" + sheet + "!" + cell;
        }
        if (!sheet.isEmpty()) {
            return file + "!" + sheet + (line > 0 ? "!" + line : "");
        }
        return line > 0 ? file + ":" + line : file;
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int bySheet = sheet.compareTo(other.sheet);
        if (bySheet != 0) {
            return bySheet;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : cell.compareTo(other.cell);
    }
}
