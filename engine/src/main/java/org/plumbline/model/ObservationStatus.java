package org.plumbline.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Status of an observation, the codes of the SDMX list CL_OBS_STATUS. */
public enum ObservationStatus implements Coded {
    NORMAL("A", "正常"),
    BREAK("B", "口径中断 断点"),
    DEFINITION_DIFFERS("D", "定义不同"),
    ESTIMATED("E", "估计 估算"),
    FORECAST("F", "预测 预计"),
    EXPERIMENTAL("G", "试验"),
    MISSING_HOLIDAY("H", "假日缺失"),
    IMPUTED("I", "插补 推算"),
    DEROGATION("J", "豁免"),
    OTHER_INCLUDED("K", "含于他类"),
    MISSING_NOT_COLLECTED("L", "未采集"),
    MISSING_NO_VALUE("M", "缺失"),
    NOT_SIGNIFICANT("N", "不显著"),
    MISSING("O", "无数据"),
    PROVISIONAL("P", "初步 初步核算"),
    SUSPENDED("Q", "暂停"),
    STRIKE("S", "罢工"),
    UNRELIABLE("U", "低可靠"),
    UNVALIDATED("V", "未核实"),
    OTHER_CATEGORY("W", "含他类");

    private final String code;
    private final String names;

    ObservationStatus(String code, String names) {
        this.code = code;
        this.names = names;
    }

    @Override
    public String code() {
        return code;
    }

    /** By SDMX code or Chinese name. */
    public static Optional<ObservationStatus> find(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (ObservationStatus status : values()) {
            if (status.code.equals(wanted) || List.of(status.names.split(" ")).contains(text.strip())) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** True where the row says that there is no value. */
    public boolean saysMissing() {
        return switch (this) {
            case MISSING_HOLIDAY, MISSING_NOT_COLLECTED, MISSING_NO_VALUE, MISSING, SUSPENDED, STRIKE -> true;
            default -> false;
        };
    }
}
