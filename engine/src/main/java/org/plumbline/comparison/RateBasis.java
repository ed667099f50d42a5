package org.plumbline.comparison;

import java.util.Locale;

/** What a rate of change is, and by which name it must be printed. */
public enum RateBasis {
    /** 同比: against the same period of the year before, published or from comparable levels. */
    YOY,
    /** 环比: against the period just before, of a seasonally adjusted series. */
    SEQUENTIAL,
    /** Over several years, published rates chained or from comparable levels. */
    SPAN,
    /** 现价简单增速: from levels in current prices or of a changing panel; never to be called 同比. */
    NOMINAL,
    /** Of one period against its own earlier figure: no growth. */
    REVISION;

    /** The stable code written in results, such as {@code yoy}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
