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
 * @param bySheet true where only the sheet's name says what the figures are
 */
public record TitleText(
        String title,
        Optional<PrintedPeriod> period,
        String region,
        String indicator,
        List<String> units,
        boolean bySheet) {
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
    private static final Pattern LABELLED = Pattern.compile(
            "^(?:(指标|指标名称|项目|Index|Indicator|Series|Item)|(地区|区域|Region|Area|Province|Country)|(时间|时期|年份|报告期|数据库|统计期|频度|更新时间|Time|Period|Database|Frequency|Last updated(?: date)?))\\s*[:：]\\s*(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:续?表|附表|Table)?\\s*[A-Z]?\\d{1,3}(?:\\s*[-—–－.．]\\s*\\d{1,3}){0,3}(?:[\\s:：、]+|(?=\\p{IsHan}))");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【][^()（）\\[\\]【】]*[)）\\]】]\\s*$");
    private static final Pattern NO_SUBJECT =
            Pattern.compile("(?:工作表|表|附表|新建)?[\\d\\s.()（）-]*|.*(?:年度|季度|月度)数据.*|.*数据库.*|数据|结果|汇总|原始数据|原值");
    private static final Pattern EVERY =
            Pattern.compile("^.*?(?:各|分|按)(?:省、?自治区、?直辖市|省区市|地区|省市|省份|省|城市|区县|县区|区县市|县市区|市县|市|区|县)(?:分组|分)?的?");
    private static final Pattern BEHIND =
            Pattern.compile("(?:(?:主要)?(?:统计|情况)?(?:一览表|汇总表|统计表|情况表|情况|统计|表)|目标值?|按地区分布?)$");

    /**
     * A line that says what it is about: 地区：广州.
     *
     * @param kind region, indicator or period
     */
    record Labelled(String kind, String text) {}

    /** Such a line in parts; empty for any other. */
    static Optional<Labelled> labelled(String line) {
        Matcher matcher = LABELLED.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind =
                matcher.group(1) != null ? Layout.INDICATOR : matcher.group(2) != null ? Layout.REGION : Layout.PERIOD;
        return Optional.of(new Labelled(kind, matcher.group(4).strip()));
    }

    /** The lines of a table that goes on from another one: its title, and its own units or else the other's. */
    static List<String> joined(List<String> continued, List<String> own) {
        boolean units =
                own.stream().anyMatch(line -> !PrintedUnit.statedIn(line).isEmpty());
        List<String> lines = new ArrayList<>();
        continued.stream()
                .filter(line -> !units || PrintedUnit.statedIn(line).isEmpty())
                .forEach(lines::add);
        lines.addAll(own);
        return lines;
    }

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
            Optional<Labelled> labelled = labelled(plain);
            if (labelled.isPresent()) {
                String what = labelled.get().text();
                if (labelled.get().kind().equals(Layout.INDICATOR)) {
                    PrintedUnit parted = PrintedUnit.of(what);
                    indicator = parted.label();
                    if (!parted.unit().isEmpty()) {
                        units.add(parted.unit());
                    }
                } else if (labelled.get().kind().equals(Layout.REGION)) {
                    region = what;
                } else {
                    period = period.or(() -> periodIn(what));
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
        boolean bySheet = indicator.isEmpty()
                && head.isEmpty()
                && !sheetTitle(sheet, names).isEmpty();
        return new TitleText(
                head,
                period.or(() -> periodIn(sheet)),
                region,
                indicator.isEmpty() ? subject(head.isEmpty() ? sheetTitle(sheet, names) : head, region) : indicator,
                List.copyOf(units),
                bySheet);
    }

    /** The name of a sheet where it says what the sheet is about: 地区生产总值, not Sheet1, 2019 or 年度数据. */
    private static String sheetTitle(String sheet, KnownNames names) {
        boolean subject = PrintedLabel.hasHan(sheet)
                && !NO_SUBJECT.matcher(sheet).matches()
                && periodIn(sheet).isEmpty()
                && names.region(sheet).isEmpty();
        return subject ? sheet : "";
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
