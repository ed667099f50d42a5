package org.plumbline.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The unit table: codes and Chinese names with multipliers, and quotients of them.
 *
 * <p>A code is a base code with an optional scale ({@code _100}, {@code _1000}, {@code _10k}, {@code _100k}, {@code _1M},
 * {@code _10M}, {@code _100M}, {@code _1B}, {@code _1T}) or a leading number ({@code 10000persons}); a Chinese name is a base
 * name with an optional prefix (百 千 万 十万 百万 千万 亿 十亿 百亿 千亿 万亿). A quotient is two of them with {@code /} between.
 */
public final class Units {
    private record Base(String code, List<String> zh, String en, String dimension, double factor, boolean percentage) {}

    private record Scale(String suffix, String zh, String en, double factor) {}

    private static final List<Base> BASES = List.of(
            base("CNY", "元 人民币元 元人民币", "CNY", "money:CNY", 1),
            base("USD", "美元", "USD", "money:USD", 1),
            base("EUR", "欧元", "EUR", "money:EUR", 1),
            base("HKD", "港元 港币", "HKD", "money:HKD", 1),
            base("JPY", "日元", "JPY", "money:JPY", 1),
            base("persons", "人 名 人次", "persons", "persons", 1),
            base("person_years", "人年", "person-years", "person-years", 1),
            base("households", "户", "households", "households", 1),
            base("patents", "件", "patents", "count", 1),
            base("count", "个 家 项 所 种 只 座 处 条 批 支 颗 部 次 台 例 间 门类 款 期 场", "", "count", 1),
            base("sets", "套", "sets", "count", 1),
            base("samples", "份", "samples", "count", 1),
            base("vehicles", "辆", "vehicles", "count", 1),
            base("lines", "门 线", "lines", "count", 1),
            base("wafers", "片", "wafers", "count", 1),
            base("panels", "", "panels", "count", 1),
            base("gates", "", "gates", "count", 1),
            base("floors", "层", "floors", "count", 1),
            base("m2", "平方米 ㎡ 平米", "m²", "area", 1),
            base("km2", "平方公里 平方千米", "km²", "area", 1e6),
            base("ha", "公顷", "ha", "area", 1e4),
            base("mu", "亩", "mu", "area", 10_000 / 15.0),
            base("km", "公里 千米", "km", "length", 1000),
            base("m", "米", "m", "length", 1),
            base("nm", "纳米", "nm", "length", 1e-9),
            base("um", "微米", "µm", "length", 1e-6),
            base("m3", "立方米", "m³", "volume", 1),
            base("tce", "吨标准煤 吨标煤", "tce", "energy:coal", 1),
            base("kgce", "千克标准煤 公斤标准煤", "kgce", "energy:coal", 1e-3),
            base("kWh", "千瓦时 度", "kWh", "energy:electric", 1),
            base("kW", "千瓦", "kW", "power", 1),
            base("MW", "兆瓦", "MW", "power", 1000),
            base("t", "吨", "t", "mass", 1),
            base("kg", "千克 公斤", "kg", "mass", 1e-3),
            base("years", "年", "years", "time:years", 1),
            base("days", "天 日", "days", "time:days", 1),
            base("hours", "小时", "hours", "time:hours", 1),
            base("times", "倍", "times", "times", 1),
            base("index", "指数 点", "index", "index", 1),
            base("rank", "位 位次 名次", "rank", "rank", 1),
            base("score", "分", "points", "score", 1),
            base("beds", "张", "beds", "count", 1),
            base("PB", "拍字节", "PB", "data", 1e15),
            base("TB", "太字节", "TB", "data", 1e12),
            base("Gbps", "吉比特每秒", "Gbps", "bandwidth", 1e9),
            base("Mbps", "兆比特每秒", "Mbps", "bandwidth", 1e6),
            base("flops", "次浮点运算每秒", "flop/s", "flops", 1),
            base("month", "月", "month", "time:months", 1),
            base("year", "", "year", "time:years", 1),
            base("day", "", "day", "time:days", 1),
            base("1", "无量纲 比值", "", "dimensionless", 1),
            new Base("percent", List.of("%", "百分比", "％"), "%", "ratio", 0.01, true),
            new Base("permille", List.of("‰"), "‰", "ratio", 0.001, true),
            new Base("pp", List.of("百分点", "个百分点"), "percentage points", "ratio", 0.01, true));

    private static final List<Scale> SCALES = List.of(
            new Scale("_1T", "万亿", "trillion ", 1e12),
            new Scale("_100B", "千亿", "100 billion ", 1e11),
            new Scale("_10B", "百亿", "10 billion ", 1e10),
            new Scale("_1B", "十亿", "billion ", 1e9),
            new Scale("_100M", "亿", "100 million ", 1e8),
            new Scale("_10M", "千万", "10 million ", 1e7),
            new Scale("_1M", "百万", "million ", 1e6),
            new Scale("_100k", "十万", "100,000 ", 1e5),
            new Scale("_10k", "万", "10,000 ", 1e4),
            new Scale("_1000", "千", "1,000 ", 1e3),
            new Scale("_100", "百", "100 ", 1e2));

    private static final Map<String, UnitOfMeasure> BY_TEXT = new HashMap<>();

    static {
        for (Base base : BASES) {
            UnitOfMeasure plain = unit(base, "", base.factor(), firstZh(base), base.en());
            BY_TEXT.putIfAbsent(key(base.code()), plain);
            for (String zh : base.zh()) {
                BY_TEXT.putIfAbsent(key(zh), unit(base, "", base.factor(), zh, base.en()));
            }
            if (base.percentage()) {
                continue;
            }
            for (Scale scale : SCALES) {
                scaled(base, scale);
            }
        }
        alias("persons_10000", "persons_10k");
        alias("person", "persons");
        alias("household", "households");
        // Codes of the SDMX list CL_UNIT.
        alias("PT", "percent");
        alias("PS", "persons");
    }

    private Units() {}

    private static void alias(String text, String code) {
        BY_TEXT.computeIfAbsent(key(text), k -> BY_TEXT.get(key(code)));
    }

    private static Base base(String code, String zhNames, String en, String dimension, double factor) {
        return new Base(
                code, zhNames.isEmpty() ? List.of() : List.of(zhNames.split(" ")), en, dimension, factor, false);
    }

    private static String firstZh(Base base) {
        return base.zh().isEmpty() ? base.code() : base.zh().get(0);
    }

    private static void scaled(Base base, Scale scale) {
        double factor = base.factor() * scale.factor();
        String en = base.dimension().startsWith("money")
                ? base.en() + " " + scale.en().strip()
                : (scale.en() + base.en()).strip();
        BY_TEXT.putIfAbsent(
                key(base.code() + scale.suffix()), unit(base, scale.suffix(), factor, scale.zh() + firstZh(base), en));
        String leading = Long.toString((long) scale.factor());
        BY_TEXT.putIfAbsent(
                key(leading + base.code()), unit(base, scale.suffix(), factor, scale.zh() + firstZh(base), en));
        for (String zh : base.zh()) {
            BY_TEXT.putIfAbsent(key(scale.zh() + zh), unit(base, scale.suffix(), factor, scale.zh() + zh, en));
        }
    }

    private static UnitOfMeasure unit(Base base, String suffix, double factor, String zh, String en) {
        return new UnitOfMeasure(
                base.code() + suffix, LocalizedText.of(zh, en), base.dimension(), factor, base.percentage(), true);
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The unit a code or Chinese name means; {@link UnitOfMeasure#unknown} where the table has none. */
    public static UnitOfMeasure parse(String text) {
        return find(text).orElseGet(() -> UnitOfMeasure.unknown(text.strip()));
    }

    /** The unit a code or Chinese name means, or empty. */
    public static Optional<UnitOfMeasure> find(String text) {
        String key = key(text);
        UnitOfMeasure simple = BY_TEXT.get(key);
        if (simple != null) {
            return Optional.of(simple);
        }
        String[] parts = key.split("[/]|每", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        UnitOfMeasure above = BY_TEXT.get(parts[0]);
        UnitOfMeasure below = BY_TEXT.get(parts[1]);
        return above == null || below == null ? Optional.empty() : Optional.of(quotient(text.strip(), above, below));
    }

    /** The power of ten that a unit's prefix stands for: 8 for 亿元, 4 for 万元/人, 0 for 元. */
    public static int scalePower(UnitOfMeasure unit) {
        return scaleOf(numeratorCode(unit))
                .map(scale -> (int) Math.round(Math.log10(scale.factor())))
                .orElse(0);
    }

    /** The unit with its prefix replaced by a power of ten: 元 or 亿元 with power 4 is 万元. */
    public static UnitOfMeasure withScale(UnitOfMeasure unit, int power) {
        String numerator = numeratorCode(unit);
        String base = scaleOf(numerator)
                .map(s -> numerator.substring(0, numerator.length() - s.suffix().length()))
                .orElse(numerator);
        String rest = unit.code().substring(numerator.length());
        String suffix = SCALES.stream()
                .filter(s -> Math.round(Math.log10(s.factor())) == power)
                .map(Scale::suffix)
                .findFirst()
                .orElse(power == 0 ? "" : "_1e" + power);
        double factor = unit.factor() * Math.pow(10, power - scalePower(unit));
        return find(base + suffix + rest)
                .orElse(new UnitOfMeasure(
                        base + suffix + rest,
                        LocalizedText.of("10^" + power + " " + base + rest, "10^" + power + " " + base + rest),
                        unit.dimension(),
                        factor,
                        unit.percentage(),
                        unit.known()));
    }

    private static String numeratorCode(UnitOfMeasure unit) {
        int slash = unit.code().indexOf('/');
        return slash < 0 ? unit.code() : unit.code().substring(0, slash);
    }

    private static Optional<Scale> scaleOf(String code) {
        return SCALES.stream().filter(s -> code.endsWith(s.suffix())).findFirst();
    }

    private static UnitOfMeasure quotient(String text, UnitOfMeasure above, UnitOfMeasure below) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        String code = ascii ? text : above.code() + "/" + leadingNumberForm(below);
        LocalizedText name = LocalizedText.of(
                above.name().zh() + "/" + below.name().zh(),
                above.name().en() + "/" + below.name().en());
        return new UnitOfMeasure(
                code, name, above.dimension() + "/" + below.dimension(), above.factor() / below.factor(), false, true);
    }

    /** Denominators are written with the number first: {@code patents/10000persons}. */
    private static String leadingNumberForm(UnitOfMeasure unit) {
        int scaleAt = unit.code().lastIndexOf('_');
        if (scaleAt < 0 || !unit.dimension().equals("persons")) {
            return unit.code();
        }
        return Long.toString((long) unit.factor()) + unit.code().substring(0, scaleAt);
    }
}
