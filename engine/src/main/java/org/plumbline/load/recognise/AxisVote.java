package org.plumbline.load.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;

/**
 * What labels are, by the share of them that are known as it.
 *
 * @param kind an axis of a layout
 * @param share from 0 to 1 of the labels that are of this kind
 */
record AxisVote(String kind, double share) {
    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final Pattern REGION_HEAD = Pattern.compile(
            "(?i)地区|县\\(市、?区\\)|区\\(市、?县\\)|市\\(县、?区\\)|[省市区县]、?[市区县](?:、[市区县])?|各[省市区县]|各?市县|各?区县|镇街|街道|州市|地级市|地市|国家|国别|国家\\(地区\\)|国别\\(地区\\)|国家和地区|国家或地区|各?地区名称|区域|省份|省市|省、?自治区、?直辖市|城市|市县|区县|县区|市区县|县市区|行政区划?|行政区域|区划名称|市|区|region|area|country(?: name)?|province|city|district|geo|ref_area");
    private static final Pattern PERIOD_HEAD =
            Pattern.compile("(?i)年份|年度|年|时间|时期|月份|季度|日期|报告期|统计期|year|period|time|date|month|quarter|time_period");
    private static final Pattern INDICATOR_HEAD = Pattern.compile(
            "(?i)指标|指标名称|项目|统计指标|行业|产业|产业名称|行业名称|类别|分类|名称|内容|indicator(?: name)?|index|series(?: name)?|item|variable|industry");
    private static final Pattern UNIT_HEAD = Pattern.compile("(?i)单位|计量单位|units?|unit of measure");
    private static final Pattern KEY_HEAD =
            Pattern.compile("(?i).*(?:代码|编码|编号|\\bcode)|(?:.*[\\s_])?id|频度|频率|frequency");
    private static final Pattern SKIP_HEAD = Pattern.compile("(?i)序号|序|no\\.?|num|排序|#");
    private static final Pattern NOTE_HEAD = Pattern.compile("(?i)备注|说明|注|notes?|remarks?");
    private static final Pattern ADMINISTRATIVE = Pattern.compile("\\p{IsHan}{1,12}(?:省|市|自治区|区|县|州|盟|旗|街道|镇|乡)");

    /** What the head of a column of labels says it holds. */
    static Optional<String> ofHead(String head) {
        String text = PrintedLabel.of(head).text().replaceAll("[:：]$", "");
        String bare = PrintedLabel.hasHan(text)
                ? text.replace(" ", "").replace('（', '(').replace('）', ')')
                : text;
        if (SKIP_HEAD.matcher(bare).matches()) {
            return Optional.of(Layout.SKIP);
        }
        if (REGION_HEAD.matcher(bare).matches()) {
            return Optional.of(Layout.REGION);
        }
        if (PERIOD_HEAD.matcher(bare).matches()) {
            return Optional.of(Layout.PERIOD);
        }
        if (UNIT_HEAD.matcher(bare).matches()) {
            return Optional.of(Layout.UNIT);
        }
        if (NOTE_HEAD.matcher(bare).matches()) {
            return Optional.of(Layout.NOTE);
        }
        if (KEY_HEAD.matcher(bare).matches()) {
            return Optional.of(Layout.KEY);
        }
        return INDICATOR_HEAD.matcher(bare).matches() ? Optional.of(Layout.INDICATOR) : Optional.empty();
    }

    /** What labels are by themselves. */
    static AxisVote of(List<String> labels, KnownNames names) {
        List<String> texts = labels.stream()
                .map(PrintedLabel::of)
                .map(PrintedLabel::text)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.isEmpty()) {
            return new AxisVote(Layout.SKIP, 0);
        }
        double periods = share(texts, AxisVote::isPeriod);
        double units = share(texts, PrintedUnit::isBareUnit);
        double regions = share(texts, text -> names.region(text).isPresent());
        double indicators = share(
                texts,
                text -> names.indicator(text).isPresent()
                        || names.indicator(PrintedUnit.of(text).label()).isPresent());
        if (periods >= MOST) {
            return new AxisVote(Layout.PERIOD, periods);
        }
        if (units >= MOST && regions < HALF && indicators < HALF) {
            return new AxisVote(Layout.UNIT, units);
        }
        double administrative = share(
                texts,
                text -> names.region(text).isPresent()
                        || (isAdministrative(text) && names.indicator(text).isEmpty()));
        if ((regions >= HALF && regions >= indicators) || (administrative >= MOST && indicators < HALF)) {
            return new AxisVote(Layout.REGION, Math.max(regions, administrative * 0.9));
        }
        return new AxisVote(Layout.INDICATOR, names.ofPlan() ? Math.max(HALF, indicators) : 0.8);
    }

    private static boolean isAdministrative(String text) {
        return ADMINISTRATIVE.matcher(text).matches();
    }

    static boolean isPeriod(String text) {
        return PrintedPeriod.parse(text).isPresent();
    }

    private static double share(List<String> texts, java.util.function.Predicate<String> test) {
        return (double) texts.stream().filter(test).count() / texts.size();
    }
}
