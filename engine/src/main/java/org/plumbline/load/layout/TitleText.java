package org.plumbline.load.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;

/**
 * What the lines above a table say: 表1-2 深圳市各区地区生产总值（2012年） · 单位：亿元 · 指标：国内生产总值(亿元).
 *
 * @param title the first line that is no unit
 * @param units all units stated
 */
public record TitleText(
        String title, Optional<PrintedPeriod> period, String region, String indicator, List<String> units) {
    private static final String YEAR = "(?:19|20)\\d{2}|[二一][〇○零一二三四五六七八九]{3}";
    private static final Pattern PERIOD = Pattern.compile(
            "((?:" + YEAR
                    + ")\\s*年(?:\\s*(?:第?[一二三四1-4]季度|前[二三]季度|[上下]半年|\\d{1,2}\\s*[-—–~～至]\\s*\\d{1,2}\\s*月|\\d{1,2}\\s*月|年?[底末]))?"
                    + "|(?:19|20)\\d{2}[-.](?:0[1-9]|1[0-2])(?!\\d)|(?:19|20)\\d{2}-?Q[1-4]|(?<![\\d.,])(?:19|20)\\d{2}(?![\\d.,]))");
    /** Days are when a table was made, not what it is about. */
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d{2}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)");

    private static final Pattern SPAN =
            Pattern.compile("(?:" + YEAR + ")\\s*年?\\s*[-—–~～至到/]+\\s*(?:(?:19|20)\\d{2})\\s*年?");
    private static final Pattern LABELLED =
            Pattern.compile("^(指标|指标名称|项目|地区|区域|时间|时期|年份|报告期|数据库|统计期)\\s*[:：]\\s*(.+)$");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:续?表|附表|Table)?\\s*[A-Z]?\\d{1,3}(?:\\s*[-—–－.．]\\s*\\d{1,3}){0,3}(?:[\\s:：、]+|(?=\\p{IsHan}))");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【][^()（）\\[\\]【】]*[)）\\]】]\\s*$");
    private static final Pattern EVERY =
            Pattern.compile("^.*?(?:各|分|按)(?:省、?自治区、?直辖市|省区市|地区|省市|省份|省|城市|区县|县区|区县市|县市区|市县|市|区|县)(?:分组|分)?的?");
    private static final Pattern BEHIND =
            Pattern.compile("(?:(?:主要)?(?:统计|情况)?(?:一览表|汇总表|统计表|情况表|情况|统计|表)|目标值?|按地区分布?)$");

    /** Reads the lines above a table, from top to bottom, and its sheet's name. */
    public static TitleText of(List<String> lines, String sheet, KnownNames names) {
        List<String> units = new ArrayList<>();
        String title = "";
        String indicator = "";
        String region = "";
        Optional<PrintedPeriod> period = Optional.empty();
        for (String line : lines) {
            String plain = PrintedLabel.unescaped(line).replaceAll("\\s+", " ").strip();
            units.addAll(PrintedUnit.statedIn(plain));
            if (plain.isEmpty() || PrintedUnit.isUnitLine(plain)) {
                continue;
            }
            Matcher labelled = LABELLED.matcher(plain);
            if (labelled.matches()) {
                String what = labelled.group(2).strip();
                switch (labelled.group(1)) {
                    case "指标", "指标名称", "项目" -> {
                        PrintedUnit parted = PrintedUnit.of(what);
                        indicator = parted.label();
                        if (!parted.unit().isEmpty()) {
                            units.add(parted.unit());
                        }
                    }
                    case "地区", "区域" -> region = what;
                    default -> period = period.or(() -> periodIn(what));
                }
                continue;
            }
            title = title.isEmpty() || (!PrintedLabel.hasHan(title) && PrintedLabel.hasHan(plain)) ? plain : title;
            period = period.or(() -> periodIn(plain));
        }
        String head = title;
        if (region.isEmpty()) {
            region = names.regionIn(head).or(() -> names.regionIn(sheet)).orElse("");
        }
        if (units.isEmpty()) {
            Optional.of(PrintedUnit.of(head).unit())
                    .filter(unit -> !unit.isEmpty())
                    .ifPresent(units::add);
        }
        return new TitleText(
                head,
                period.or(() -> periodIn(sheet)),
                region,
                indicator.isEmpty() ? subject(head, region) : indicator,
                List.copyOf(units));
    }

    /** The one period a text names; empty where it names a span of years, or none. */
    static Optional<PrintedPeriod> periodIn(String text) {
        if (SPAN.matcher(text).find()) {
            return Optional.empty();
        }
        String undated = DATE.matcher(text).replaceAll("");
        Matcher found = PERIOD.matcher(undated.replaceAll("(?<=\\d) +(?=[年月])|(?<=年) +(?=\\d)", ""));
        List<PrintedPeriod> all = new ArrayList<>();
        while (found.find()) {
            PrintedPeriod.parse(found.group(1)).ifPresent(all::add);
        }
        boolean one = !all.isEmpty()
                && all.stream().allMatch(p -> p.year().equals(all.get(0).year()));
        return one
                ? Optional.of(all.stream().filter(p -> !p.isYear()).findFirst().orElse(all.get(0)))
                : Optional.empty();
    }

    /** What a title is about: without its number, periods, regions and words such as 统计表. */
    private static String subject(String title, String region) {
        String text =
                PrintedUnit.of(NUMBER.matcher(title).replaceFirst("").strip()).label();
        String before = "";
        while (!before.equals(text)) {
            before = text;
            Matcher brackets = BRACKETS.matcher(text);
            boolean about = brackets.find()
                    && (PERIOD.matcher(brackets.group()).find()
                            || brackets.group().matches(".*续.*"));
            text = about ? text.substring(0, brackets.start()).strip() : text;
            text = SPAN.matcher(text).replaceAll("");
            text = PERIOD.matcher(text).replaceAll("");
            text = BEHIND.matcher(text).replaceFirst("").strip();
        }
        text = EVERY.matcher(text).replaceFirst("").strip();
        if (!region.isEmpty() && text.startsWith(region) && text.length() > region.length()) {
            text = text.substring(region.length()).strip();
        }
        return text.length() > 60 ? "" : text.replaceFirst("^的", "");
    }
}
