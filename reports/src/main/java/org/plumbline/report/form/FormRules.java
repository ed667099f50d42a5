package org.plumbline.report.form;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.report.content.TextBundle;

/** What entry cells accept, with the words that say so. */
final class FormRules {
    private static final String LARGEST = "1000000000000000";

    private final XSSFSheet sheet;
    private final TextBundle texts;
    private final XSSFDataValidationHelper helper;

    FormRules(XSSFSheet sheet, TextBundle texts) {
        this.sheet = sheet;
        this.texts = texts;
        this.helper = new XSSFDataValidationHelper(sheet);
    }

    void number(int first, int last, int column) {
        add(
                helper.createDecimalConstraint(OperatorType.BETWEEN, "-" + LARGEST, LARGEST),
                first,
                last,
                column,
                "number");
    }

    void percent(int first, int last, int column) {
        add(helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100"), first, last, column, "percent");
    }

    void day(int first, int last, int column) {
        add(
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1990,1,1)", "DATE(2099,12,31)", "yyyy-mm-dd"),
                first,
                last,
                column,
                "day");
    }

    void choice(int first, int last, int column, List<String> words) {
        add(helper.createExplicitListConstraint(words.toArray(new String[0])), first, last, column, "choice");
    }

    private void add(DataValidationConstraint constraint, int first, int last, int column, String kind) {
        DataValidation rule =
                helper.createValidation(constraint, new CellRangeAddressList(first, last, column, column));
        rule.setShowErrorBox(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(texts.text("rule.title"), texts.text("rule." + kind));
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(true);
        sheet.addValidationData(rule);
    }
}
