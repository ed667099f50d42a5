package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as somebody fills it in: cells by row key and head, values of the head by label. */
final class FilledWorkbook {
    interface Change {
        void to(FilledWorkbook form);
    }

    private final XSSFSheet sheet;
    private final int headRow;

    private FilledWorkbook(XSSFSheet sheet) {
        this.sheet = sheet;
        this.headRow = rowWith("编号").orElseThrow();
    }

    /** Opens a form, changes it, and saves it under another name. */
    static void fill(Path form, Path to, Change change) throws IOException {
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.to(new FilledWorkbook(workbook.getSheetAt(0)));
            Files.createDirectories(to.getParent());
            try (OutputStream out = Files.newOutputStream(to)) {
                workbook.write(out);
            }
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    private Optional<Integer> rowWith(String firstCell) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null && cell.toString().equals(firstCell)) {
                return Optional.of(row.getRowNum());
            }
        }
        return Optional.empty();
    }

    int column(String head) {
        for (Cell cell : sheet.getRow(headRow)) {
            if (cell.toString().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException("No column " + head);
    }

    Row row(String key) {
        return sheet.getRow(rowWith(key).orElseThrow(() -> new IllegalArgumentException("No row " + key)));
    }

    Cell cell(String key, String head) {
        return row(key).getCell(column(head), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    FilledWorkbook number(String key, String head, double value) {
        cell(key, head).setCellValue(value);
        return this;
    }

    FilledWorkbook text(String key, String head, String value) {
        cell(key, head).setCellValue(value);
        return this;
    }

    /** The first blank row behind the table. */
    Row spare() {
        for (int i = headRow + 1; ; i++) {
            if (sheet.getRow(i).getCell(0).toString().isEmpty()) {
                return sheet.getRow(i);
            }
        }
    }

    FilledWorkbook head(String label, String value) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(label + "：")) {
                    row.getCell(cell.getColumnIndex() + 1).setCellValue(value);
                    return this;
                }
            }
        }
        throw new IllegalArgumentException("No head " + label);
    }
}
