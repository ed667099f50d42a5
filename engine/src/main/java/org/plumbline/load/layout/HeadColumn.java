package org.plumbline.load.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;

/**
 * What the heads above one column, or the labels before one row, say.
 *
 * @param indicators parts of the indicator's name, from the outer to the inner
 * @param loosePeriod true where a head that should be a period was none, so that its neighbour's counts
 */
record HeadColumn(
        List<String> indicators,
        String region,
        String regionName,
        Optional<PrintedPeriod> period,
        String unit,
        String status,
        String note,
        List<String> keys,
        Map<String, String> others,
        boolean loosePeriod) {

    private static final Pattern WITH_PERIOD = Pattern.compile(
            "^(?:截[至止]|[至到])?((?:19|20)\\d{2}(?:\\s*[-—–~～至]+\\s*(?:19|20)\\d{2})?年(?:第?[一二三四]季度|前[二三]季度|[上下]半年|\\d{1,2}[-—–~～至]\\d{1,2}月|\\d{1,2}月|年?[底末])?(?:累计)?)(.+)$");
    private static final Pattern ADMINISTRATIVE = Pattern.compile(".*[省市区县州盟旗]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（]([^()（）]+)[)）]");
    /** 年末人数（人）2023年; not 截至2023年, 比2022年. */
    private static final Pattern PERIOD_BEHIND = Pattern.compile(
            "^(.+[^\\d按以比较至到于自从和、,，—–~～\\-\\s(（])[\\s(（]*((?:19|20)\\d{2}年(?:[一二三四]季度|[上下]半年|\\d{1,2}月)?)[)）]?$");

    private static final Pattern UNTIL = Pattern.compile("^(?:截[至止]|[至到])(?=(?:19|20)\\d{2}年)");
    /** Heads that say nothing but "the value". */
    private static final Pattern NO_NAME = Pattern.compile(
            "绝对[额量数值]|总量|数量|数值|实际数?|实际值|实绩|完成[数值]?|指标值|数据|值|value|values|obs_value|目标值?|规划目标",
            Pattern.CASE_INSENSITIVE);

    /** Reads texts with their kinds, from the outer to the inner. */
    static HeadColumn of(List<Map.Entry<String, String>> texts, Optional<PrintedPeriod> present, KnownNames names) {
        Collector collector = new Collector(present, names);
        texts.forEach(entry -> collector.take(entry.getKey(), entry.getValue()));
        return collector.done();
    }

    /** The same head, its region's name said to be part of the indicator's, under another region. */
    HeadColumn comparing(String other) {
        List<String> named = new ArrayList<>();
        PrintedUnit parted = PrintedUnit.of(region);
        named.add(parted.label());
        indicators.stream()
                .filter(text -> !PrintedUnit.isUnit(text) && text.codePoints().anyMatch(Character::isLetter))
                .forEach(named::add);
        boolean percent = unit.isEmpty() && parted.unit().isEmpty();
        return new HeadColumn(
                named,
                other,
                "",
                period,
                percent ? "" : unit.isEmpty() ? parted.unit() : unit,
                status,
                note,
                keys,
                others,
                loosePeriod);
    }

    private static final class Collector {
        private final Optional<PrintedPeriod> present;
        private final KnownNames names;
        private final List<String> indicators = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final Map<String, String> others = new HashMap<>();
        private String region = "";
        private String regionName = "";
        private Optional<PrintedPeriod> period = Optional.empty();
        private String unit = "";
        private String note = "";
        private boolean loose;

        Collector(Optional<PrintedPeriod> present, KnownNames names) {
            this.present = present;
            this.names = names;
        }

        void take(String kind, String text) {
            PrintedLabel label = PrintedLabel.of(text);
            if (label.text().isEmpty()) {
                return;
            }
            note = note.isEmpty() ? label.marks() : note;
            switch (kind) {
                case Layout.PERIOD -> period(label.text(), text);
                case Layout.REGION -> {
                    region = unfinished() ? region + label.text() : label.text();
                    regionName = regionName.isEmpty() ? label.other() : regionName;
                }
                case Layout.INDICATOR -> indicator(label);
                case Layout.UNIT -> unit = unitOf(label.text());
                case Layout.KEY -> keys.add(label.text());
                case Layout.NAME -> regionName = label.text();
                case Layout.NOTE -> note = note.isEmpty() ? text.strip() : note + " " + text.strip();
                case Layout.SKIP -> {
                    // Asked for.
                }
                default -> others.put(kind, text.strip());
            }
        }

        /** True for the first line of a name that goes on in the cell beneath: 空港 over 经济区. */
        private boolean unfinished() {
            return PrintedLabel.hasHan(region)
                    && names.region(region).isEmpty()
                    && !ADMINISTRATIVE.matcher(region).matches();
        }

        private static String unitOf(String text) {
            List<String> stated = PrintedUnit.statedIn(text);
            if (stated.size() == 1) {
                return stated.get(0);
            }
            Matcher bracketed = IN_BRACKETS.matcher(text.strip());
            String bare = bracketed.matches() ? bracketed.group(1).strip() : text;
            return PrintedUnit.isRatio(bare) ? PrintedUnit.normal(bare) : bare;
        }

        private void period(String label, String printed) {
            Optional<PrintedPeriod> parsed = PrintedPeriod.parse(label)
                    .or(() -> PrintedPeriod.parse(printed))
                    .or(() -> present.flatMap(p -> RelativePeriod.resolve(label, p)));
            if (parsed.isPresent()) {
                merge(parsed.get());
            } else {
                int before = indicators.size();
                Optional<PrintedPeriod> old = period;
                indicator(PrintedLabel.of(printed));
                loose |= indicators.size() > before && period.equals(old);
            }
        }

        private void merge(PrintedPeriod inner) {
            period = Optional.of(period.map(outer -> inner.with(outer)).orElse(inner));
        }

        private void indicator(PrintedLabel label) {
            Matcher behind = PERIOD_BEHIND.matcher(label.text());
            Optional<PrintedPeriod> trailing =
                    behind.matches() ? PrintedPeriod.parse(behind.group(2)) : Optional.empty();
            trailing.ifPresent(this::merge);
            PrintedUnit parted = PrintedUnit.of(trailing.isPresent() ? behind.group(1) : label.text());
            String text = parted.label();
            if (!parted.unit().isEmpty()) {
                unit = parted.unit();
            }
            Optional<PrintedPeriod> relative = present.flatMap(p -> RelativePeriod.resolve(parted.label(), p));
            Matcher with = WITH_PERIOD.matcher(text);
            if (relative.isPresent()) {
                merge(relative.get());
                return;
            }
            if (PrintedUnit.isUnit(text)
                    && unit.isEmpty()
                    && text.length() <= 6
                    && !text.matches("[A-Za-z]+")
                    && names.indicator(text).isEmpty()) {
                unit = PrintedUnit.normal(text);
                return;
            }
            Optional<PrintedPeriod> whole = PrintedPeriod.parse(
                            UNTIL.matcher(text).replaceFirst(""))
                    .filter(p -> p.year().isPresent());
            if (whole.isPresent()) {
                merge(whole.get());
                return;
            }
            if (with.matches()) {
                Optional<PrintedPeriod> leading = PrintedPeriod.parse(with.group(1));
                leading.ifPresent(this::merge);
                text = leading.isPresent() ? with.group(2) : text;
            }
            if (!NO_NAME.matcher(text).matches() && !indicators.contains(text)) {
                indicators.add(text);
            }
        }

        HeadColumn done() {
            return new HeadColumn(
                    List.copyOf(indicators),
                    region,
                    regionName,
                    period,
                    unit,
                    period.map(PrintedPeriod::status).orElse(""),
                    note,
                    List.copyOf(keys),
                    others,
                    loose);
        }
    }
}
