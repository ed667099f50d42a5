package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.model.Language;

class SimpleTemplateWorkbookTest {
    private static final DataFormatter AS_SHOWN = new DataFormatter(java.util.Locale.ROOT);

    @Test
    void hasChineseHeadsAndThreeRowsWithTheirPrintedDigits() throws IOException {
        try (XSSFWorkbook workbook = read(bytes(Language.ZH))) {
            assertThat(row(workbook.getSheetAt(0).getRow(0)))
                    .containsExactly("指标", "单位", "地区", "时期", "目标", "实际", "方向", "口径", "基期", "基期值", "来源", "责任单位", "备注");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            assertThat(row(workbook.getSheetAt(0).getRow(2)))
                    .startsWith("研发投入占GDP比重", "%", "示例市", "2025", "3.4～3.6", "3.42", "越高越好", "", "2020", "2.80");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explainsEveryColumn(Language language) throws IOException {
        try (XSSFWorkbook workbook = read(bytes(language))) {
            String[] heads = row(workbook.getSheetAt(0).getRow(0));
            for (int i = 0; i < heads.length; i++) {
                String[] note = row(workbook.getSheetAt(2).getRow(3 + i));
                assertThat(note[0]).startsWith(heads[i]);
                assertThat(note[1]).isNotBlank();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts(Language.ZH).keySet()).isEqualTo(texts(Language.EN).keySet());
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        assertThat(bytes(Language.ZH)).isEqualTo(bytes(Language.ZH));
    }

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle("org.plumbline.report.workbook.simpletemplate", language.locale());
    }

    private static byte[] bytes(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimpleTemplateWorkbook.write(out, language);
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static String[] row(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> AS_SHOWN.formatCellValue(row.getCell(i)))
                .toArray(String[]::new);
    }
}
