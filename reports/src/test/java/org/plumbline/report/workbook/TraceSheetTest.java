package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.trace.TraceStatement;
import org.plumbline.report.trace.Traces;

class TraceSheetTest {
    private static final int SECTION = 3;
    private static final int TEXT = 5;
    private static final int TARGET = 6;

    private final ReportData data = ReportData.of(SampleEvaluation.create(), List.of(), Language.ZH);

    @Test
    void holdsTheStatementsOfTheTraceInTheirOrder() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = written(workbook, TraceSheet.MOST_ROWS);
            int head = headRow(sheet);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("与 trace 命令所列相同");
            String first = text(sheet, head + 1, TARGET);
            List<String> rows = new ArrayList<>();
            for (int row = head + 1; row <= sheet.getLastRowNum(); row++) {
                if (text(sheet, row, TARGET).equals(first)) {
                    rows.add(text(sheet, row, SECTION) + text(sheet, row, TEXT));
                }
            }
            List<String> traced = Traces.of(data)
                    .statements(data.evaluation()
                            .find(org.plumbline.model.TargetId.of(first))
                            .orElseThrow())
                    .stream()
                    .map(statement -> statement.section() + statement.text())
                    .toList();
            assertThat(rows).isEqualTo(traced);
            assertThat(traced).hasSizeGreaterThan(20);
        }
    }

    @Test
    void showsWholeTargetsUpToItsLimitAndSaysSo() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet all = written(workbook, TraceSheet.MOST_ROWS);
            String first = text(all, headRow(all) + 1, TARGET);
            List<TraceStatement> statements = Traces.of(data)
                    .statements(data.evaluation()
                            .find(org.plumbline.model.TargetId.of(first))
                            .orElseThrow());
            try (XSSFWorkbook small = new XSSFWorkbook()) {
                XSSFSheet sheet = written(small, statements.size() + 1);
                assertThat(sheet.getLastRowNum() - headRow(sheet)).isEqualTo(statements.size());
                assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("列示前 1 项");
            }
        }
    }

    private XSSFSheet written(XSSFWorkbook workbook, int mostRows) {
        TraceSheet.write(new Book(workbook, data, Profile.WORKING), mostRows);
        return workbook.getSheet("计算过程");
    }

    private static int headRow(XSSFSheet sheet) {
        return sheet.getTables().get(0).getStartRowIndex();
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
