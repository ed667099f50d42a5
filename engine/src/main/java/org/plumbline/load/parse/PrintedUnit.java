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
            "(?:十|百|千|万|十万|百万|千万|亿)?(?:篇|册|本|幢|架|艘|列|头|羽|株|盒|箱|标箱|吨公里|人公里|车公里|人天|卷|页|课时|学时|床|TEU|吨|升|户次|车次|班次|公斤|千卡|焦耳|度)");

    private static final Set<String> PERCENT_WORDS = Set.of("%", "％", "±%", "+-%", "百分比", "percent", "per cent");
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
        for (String part : bare.split("[,，、;；\\s]+", -1)) {
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
        if (plain.length() > 1 && (plain.endsWith("%") || plain.endsWith("％"))) {
            return new PrintedUnit(plain.substring(0, plain.length() - 1).strip(), "%");
        }
        return new PrintedUnit(plain, "");
    }

    private static boolean isLongUnit(String text) {
        return (text.length() > 1 || text.equals("%")) && isUnit(text);
    }

    private static Optional<String> inBrackets(String text) {
        List<String> stated = statedIn(text);
        String bare = stated.size() == 1 ? stated.get(0) : text;
        return isUnit(bare) ? Optional.of(normal(bare)) : Optional.empty();
    }

    private static String normal(String unit) {
        String plain = Normalizer.normalize(unit, Normalizer.Form.NFKC).strip();
        return PERCENT_WORDS.contains(plain) ? "%" : plain;
    }

    /** Of several units of a table the one its head's words ask for: 个 for 企业数, 万元 for 经费; empty where none fits. */
    public static Optional<String> choose(List<String> units, String head) {
        if (units.size() == 1) {
            return Optional.of(normal(units.get(0)));
        }
        for (String unit : units) {
            if (fits(normal(unit), head)) {
                return Optional.of(normal(unit));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String unit, String head) {
        String dimension = Units.find(unit).map(known -> known.dimension()).orElse("");
        if (head.matches(".*(增长|增速|比重|占比|比例|强度|率)$")) {
            return unit.equals("%");
        }
        return switch (dimension) {
            case "persons", "person-years" -> head.matches(".*(人员|人数|从业|职工|人口|教师|学生).*");
            case "households" -> head.matches(".*户数.*");
            case "count" -> head.matches(".*(企业数|机构数|单位数|个数|项目数|项数|件数|家数|专利|课题数|企业|机构)$");
            case "ratio" -> head.matches(".*(率|比重|占比|强度)$");
            default ->
                dimension.startsWith("money") && head.matches(".*(经费|支出|收入|产值|资产|利润|投资|税|销售|增加值|总额|金额|费用|生产总值|成本).*");
        };
    }
}
