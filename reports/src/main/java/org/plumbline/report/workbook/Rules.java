package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting.IconSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFIconMultiStateFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/** Formats that follow what a cell holds: colours of outcomes, bars, arrows, warnings. The text says it all as well. */
final class Rules {
    private Rules() {}

    static void mark(Book book, XSSFSheet sheet, Column.Mark mark, int firstRow, int lastRow, int column) {
        if (book.profile() != Profile.WORKING) {
            return;
        }
        switch (mark) {
            case OUTCOME -> outcomes(sheet, firstRow, lastRow, column, book.data());
            case BAR -> bar(sheet, firstRow, lastRow, column);
            case ARROW -> arrows(sheet, firstRow, lastRow, column);
            case CHECK -> changed(sheet, firstRow, lastRow, column, book.data());
            default -> {}
        }
    }

    private static void outcomes(XSSFSheet sheet, int firstRow, int lastRow, int column, ReportData data) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        String cell = relative(firstRow, column);
        List<XSSFConditionalFormattingRule> rules = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            String text = LiveTable.quote(LiveTable.outcomeText(data, outcome));
            XSSFConditionalFormattingRule rule =
                    formats.createConditionalFormattingRule("LEFT(" + cell + ",LEN(" + text + "))=" + text);
            paint(rule, OutcomeMark.of(outcome).text(), OutcomeMark.of(outcome).tint());
            rules.add(rule);
        }
        CellRangeAddress[] area = {new CellRangeAddress(firstRow, lastRow, column, column)};
        rules.forEach(rule -> formats.addConditionalFormatting(area, rule));
    }

    /** A warning wherever the text says that something was changed. */
    static void changed(XSSFSheet sheet, int firstRow, int lastRow, int column, ReportData data) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        String text = LiveTable.quote(data.text("live.changed"));
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(
                "ISNUMBER(SEARCH(" + text + "," + relative(firstRow, column) + "))");
        paint(rule, Look.CAUTION_INK, Look.CAUTION_FILL);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, column, column)}, rule);
    }

    /** Level ratios of floors: met from 1 on, with an arrow; together, for LibreOffice draws one format a cell. */
    static void metOrMissed(Book book, XSSFSheet sheet, List<Double> limits, List<CellRangeAddress> cells) {
        if (book.profile() != Profile.WORKING || cells.isEmpty()) {
            return;
        }
        CellRangeAddress[] area = cells.toArray(CellRangeAddress[]::new);
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule met = formats.createConditionalFormattingRule(ComparisonOperator.GE, "1");
        paint(
                met,
                OutcomeMark.of(Outcome.MET).text(),
                OutcomeMark.of(Outcome.MET).tint());
        XSSFConditionalFormattingRule missed = formats.createConditionalFormattingRule(ComparisonOperator.LT, "1");
        paint(
                missed,
                OutcomeMark.of(Outcome.MISSED).text(),
                OutcomeMark.of(Outcome.MISSED).tint());
        List<XSSFConditionalFormattingRule> rules = new ArrayList<>(List.of(met, missed));
        icons(formats, limits).ifPresent(rules::add);
        formats.addConditionalFormatting(area, rules.toArray(XSSFConditionalFormattingRule[]::new));
    }

    /** From nothing to all of it: a full bar is 100 %. */
    private static void bar(XSSFSheet sheet, int firstRow, int lastRow, int column) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(colour("A9C4DD"));
        XSSFDataBarFormatting bar = rule.getDataBarFormatting();
        bar.getMinThreshold().setRangeType(RangeType.NUMBER);
        bar.getMinThreshold().setValue(0d);
        bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
        bar.getMaxThreshold().setValue(1d);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, column, column)}, rule);
    }

    /** Better, unchanged, worse: above, at and below zero. */
    private static void arrows(XSSFSheet sheet, int firstRow, int lastRow, int column) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(IconSet.GREY_3_ARROWS);
        XSSFIconMultiStateFormatting icons = rule.getMultiStateFormatting();
        double[] from = {0, 0, 1e-9};
        for (int i = 0; i < from.length; i++) {
            icons.getThresholds()[i].setRangeType(i == 0 ? RangeType.PERCENT : RangeType.NUMBER);
            icons.getThresholds()[i].setValue(from[i]);
        }
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, column, column)}, rule);
    }

    /**
     * An arrow by the boundaries of a rating: grey, so that only its direction counts.
     *
     * @param limits from high to low; a value on one is above it
     */
    static void grade(Book book, XSSFSheet sheet, List<Double> limits, List<CellRangeAddress> cells) {
        if (book.profile() != Profile.WORKING || cells.isEmpty()) {
            return;
        }
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        icons(formats, limits)
                .ifPresent(rule -> formats.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), rule));
    }

    private static Optional<XSSFConditionalFormattingRule> icons(
            XSSFSheetConditionalFormatting formats, List<Double> limits) {
        Optional<IconSet> set = arrows(limits.size());
        if (set.isEmpty()) {
            return Optional.empty();
        }
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(set.get());
        XSSFIconMultiStateFormatting icons = rule.getMultiStateFormatting();
        icons.getThresholds()[0].setRangeType(RangeType.PERCENT);
        icons.getThresholds()[0].setValue(0d);
        for (int i = 1; i <= limits.size(); i++) {
            icons.getThresholds()[i].setRangeType(RangeType.NUMBER);
            icons.getThresholds()[i].setValue(limits.get(limits.size() - i));
        }
        return Optional.of(rule);
    }

    private static Optional<IconSet> arrows(int limits) {
        return switch (limits) {
            case 2 -> Optional.of(IconSet.GREY_3_ARROWS);
            case 3 -> Optional.of(IconSet.GREY_4_ARROWS);
            case 4 -> Optional.of(IconSet.GREY_5_ARROWS);
            default -> Optional.empty();
        };
    }

    private static void paint(XSSFConditionalFormattingRule rule, String ink, String tint) {
        XSSFFontFormatting font = rule.createFontFormatting();
        // The first call drops the byte of opacity, which strict readers ask for; the second takes the colour whole.
        font.setFontColor(colour(ink));
        font.setFontColor(colour(ink));
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(colour(tint));
    }

    private static String relative(int row, int column) {
        return "$" + CellReference.convertNumToColString(column) + (row + 1);
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }
}
