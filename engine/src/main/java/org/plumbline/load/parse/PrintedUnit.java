package org.plumbline.load.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.model.Units;

/**
 * Units as tables print them: 单位：亿元 above a table, (亿元) behind a head.
 *
 * @param label the text without the unit
 * @param unit as printed, or empty
 */
public record PrintedUnit(String label, String unit) {
    private static final Pattern STATED =
            Pattern.compile("(?:计量)?单\\s*位\\s*[:：]\\s*(.+)|Units?\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED =
            Pattern.compile("^(.*?)\\s*[(（\\[【]([^()（）\\[\\]【】]{1,24})[)）\\]】]\\s*$", Pattern.DOTALL);
    private static final Pattern BEHIND_MARK = Pattern.compile(
            "^(.*\\S)\\s*[,，;；:：/_\\s]\\s*([^,，;；:：/_\\s]{1,10}|[^,，;；:：_\\s/]{1,8}/[^,，;；:：_\\s/]{1,8})$");
    /** Measure words that the unit table does not know. */
    private static final Pattern OTHER_MEASURE = Pattern.compile(
            "(?:十|百|千|万|十万|百万|千万|亿)?(?:篇|册|本|幢|架|艘|列|头|羽|株|盒|箱|标箱|吨公里|人公里|车公里|人天|卷|页|课时|学时|床|TEU|吨|升|户次|车次|班次|公斤|千卡|焦耳|度"
                    + "|枚|匹|群|根|瓶|袋|粒|粒次|张|付|双|眼|盏|尾|平方公里|千瓦小时|瓦|兆瓦时|标准箱|标准煤|折标煤|担|斤|公担|锭|重量箱|罐|筒|克|毫克|微克|分贝|摄氏度|毫米|厘米|人日|工日|台时|艘次|架次|吨位|总吨|净重吨|马力|周岁|岁)"
                    + "|[kMGT]?W(?:h)?|[kMGT]?J|℃|mm|hm2|公顷次");

    private static final Pattern LIST = Pattern.compile("[,，、;；\\s]+|(?<=[\\p{IsHan}%‰])[.．。](?=[\\p{IsHan}%‰])");
    private static final Pattern PERCENT_BEHIND =
            Pattern.compile("^(.*?[^\\s+＋、,±－-])[\\s+＋、,±－-]*([%％‰])$", Pattern.DOTALL);
    /** Brackets around a unit in the middle of a head: 支出（亿元）合计. */
    private static final Pattern WITHIN = Pattern.compile("[(（]([^()（）]{1,8})[)）]");

    private static final Set<String> PERCENT_WORDS =
            Set.of("%", "％", "±%", "+-%", "+、-%", "+,-%", "百分比", "percent", "per cent");
    private static final Pattern RATE_HEAD = Pattern.compile(".*(?:增长|增速|比重|占比|比例|强度|[^汇效功频]率)$");
    private static final Pattern PERSONS_HEAD = Pattern.compile(".*(?:人员|人数|从业|职工|人口|教师|学生|女性|男性|婴儿).*");
    private static final Pattern COUNT_HEAD = Pattern.compile(".*(?:企业数|机构数|单位数|个数|项目数|项数|件数|家数|专利|课题数|企业|机构|数量)$");
    private static final Pattern MONEY_HEAD = Pattern.compile(".*(?:经费|支出|收入|产值|资产|利润|投资|税|销售|增加值|总额|金额|费用|生产总值|成本).*");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(?:100|10|1)[ ,]?(?:000|million|billion)?|million|billion|thousand)? ?(?:yuan|rmb|cny|usd|us\\$|persons?|people|units?|pieces?|items?|tons?|piece|unit|%)",
            Pattern.CASE_INSENSITIVE);

    /** The units a line states, such as 单位：个,人,万元; empty where it states none. */
    public static List<String> statedIn(String text) {
        String plain = PrintedLabel.unescaped(text).strip();
        Matcher stated = STATED.matcher(plain);
        if (!stated.find()) {
            Matcher alone = BRACKETED.matcher(plain);
            boolean only = alone.matches() && alone.group(1).isEmpty() && isUnit(alone.group(2));
            return only ? List.of(alone.group(2).strip()) : List.of();
        }
        String list = stated.group(1) == null ? stated.group(2) : stated.group(1);
        String bare = list.strip().replaceFirst("[)）】\\]]+$", "");
        List<String> units = new ArrayList<>();
        for (String part : LIST.split(bare, -1)) {
            if (!part.isEmpty()) {
                units.add(part);
            }
        }
        return units;
    }

    /** True where a text only states a unit, also as {@code (unit)} or {@code (%)}. */
    public static boolean isUnitLine(String text) {
        String plain = PrintedLabel.unescaped(text).strip();
        Matcher stated = STATED.matcher(plain);
        if (stated.find() && stated.start() <= 1) {
            return true;
        }
        Matcher alone = BRACKETED.matcher(plain);
        return alone.matches()
                && alone.group(1).isEmpty()
                && (isUnit(alone.group(2))
                        || ENGLISH.matcher(alone.group(2).strip()).matches());
    }

    /** True for a unit without a word such as 单位, with brackets or without. */
    public static boolean isBareUnit(String text) {
        Matcher alone = BRACKETED.matcher(PrintedLabel.unescaped(text).strip());
        return isUnit(alone.matches() && alone.group(1).isEmpty() ? alone.group(2) : text);
    }

    /** True for percent, permille and percentage points. */
    public static boolean isRatio(String unit) {
        return Units.find(normal(unit))
                .filter(known -> known.dimension().equals("ratio"))
                .isPresent();
    }

    /** True for a unit of the unit table, or a measure word. */
    public static boolean isUnit(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty() || plain.length() > 24 || plain.matches("[\\d.]+")) {
            return false;
        }
        return PERCENT_WORDS.contains(plain)
                || Units.find(plain).isPresent()
                || OTHER_MEASURE.matcher(plain).matches();
    }

    /** A head parted into what is measured and in what. */
    public static PrintedUnit of(String head) {
        String plain = head.strip();
        Matcher bracketed = BRACKETED.matcher(plain);
        if (bracketed.matches() && !bracketed.group(1).isEmpty()) {
            Optional<String> unit = inBrackets(bracketed.group(2));
            if (unit.isPresent()) {
                return new PrintedUnit(bracketed.group(1).strip(), unit.get());
            }
        }
        Matcher behind = BEHIND_MARK.matcher(plain);
        if (behind.matches() && PrintedLabel.hasHan(behind.group(1)) && isLongUnit(behind.group(2))) {
            return new PrintedUnit(behind.group(1).strip(), normal(behind.group(2)));
        }
        Matcher percent = PERCENT_BEHIND.matcher(plain);
        if (percent.matches()) {
            return new PrintedUnit(percent.group(1).strip(), percent.group(2).equals("‰") ? "‰" : "%");
        }
        return new PrintedUnit(plain, unitWithin(plain));
    }

    private static String unitWithin(String head) {
        Matcher within = WITHIN.matcher(head);
        String unit = "";
        while (within.find()) {
            if (isUnit(within.group(1)) && Units.find(within.group(1)).isPresent()) {
                if (!unit.isEmpty()) {
                    return "";
                }
                unit = normal(within.group(1));
            }
        }
        return unit;
    }

    private static boolean isLongUnit(String text) {
        return (text.length() > 1 || text.equals("%")) && isUnit(text);
    }

    private static Optional<String> inBrackets(String text) {
        List<String> stated = statedIn(text);
        String bare = stated.size() == 1 ? stated.get(0) : text;
        return isUnit(bare) ? Optional.of(normal(bare)) : Optional.empty();
    }

    /** A unit in plain characters, any wording of percent as the sign. */
    public static String normal(String unit) {
        String plain = Normalizer.normalize(unit, Normalizer.Form.NFKC).strip();
        return PERCENT_WORDS.contains(plain) ? "%" : plain;
    }

    /** Of several units of a table the one its head's words ask for: 个 for 企业数, 万元 for 经费; empty where none fits. */
    public static Optional<String> choose(List<String> units, String head) {
        if (units.size() == 1) {
            return Optional.of(normal(units.get(0)));
        }
        List<String> fitting = units.stream()
                .map(PrintedUnit::normal)
                .distinct()
                .filter(unit -> fits(unit, head))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean fits(String unit, String head) {
        String dimension = Units.find(unit).map(known -> known.dimension()).orElse("");
        if (RATE_HEAD.matcher(head).matches()) {
            return dimension.equals("ratio");
        }
        return switch (dimension) {
            case "persons" ->
                !head.contains("全时当量") && PERSONS_HEAD.matcher(head).matches();
            case "person-years" -> head.contains("全时当量") || head.contains("人年");
            case "households" -> head.matches(".*户数.*");
            case "count" -> COUNT_HEAD.matcher(head).matches();
            case "ratio" -> false;
            default -> dimension.startsWith("money") && MONEY_HEAD.matcher(head).matches();
        };
    }
}
