package org.plumbline.load.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keys of the manifest apart from the tables, with the names a plan sheet may use for them. */
public enum ManifestKey {
    ID(false, "编号"),
    TITLE(false, "标题 名称"),
    TITLE_ZH(false, "中文标题"),
    TITLE_EN(false, "英文标题"),
    LANGUAGE(false, "语言"),
    AS_OF(false, "截止时期"),
    KNOWN_AT(false, "观察日期 已知日期"),
    CONTACT(false, "联系人 联系单位"),
    LICENCE(false, "许可"),
    METHOD(true, "评级方法"),
    PROJECTION(true, "预测方法"),
    INTERVAL(true, "区间水平"),
    APPROX_TOLERANCE(true, "约数容差"),
    JUDGE(true, "评判对象"),
    PREFER(true, "优先取值"),
    BOUNDARIES(true, "区划口径"),
    PATH(true, "路径 路径形状"),
    THRESHOLDS(true, "阈值 评级分界");

    private final boolean setting;
    private final String names;

    ManifestKey(boolean setting, String names) {
        this.setting = setting;
        this.names = names;
    }

    /** The key as {@code plan.yaml} writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for keys that stand below {@code settings} in {@code plan.yaml}. */
    public boolean setting() {
        return setting;
    }

    /** Chinese names, the one of the documentation first. */
    public List<String> names() {
        return List.of(names.split(" "));
    }

    public static Optional<ManifestKey> find(String text) {
        String wanted = NameKey.ofWord(text.replaceFirst("(?i)^settings\\.", "").replace('.', '-'));
        return Arrays.stream(values())
                .filter(key -> NameKey.ofWord(key.key()).equals(wanted)
                        || key.names().stream().map(NameKey::ofWord).anyMatch(wanted::equals))
                .findFirst();
    }
}
