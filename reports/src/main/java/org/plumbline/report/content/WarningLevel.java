package org.plumbline.report.content;

import java.util.Locale;
import org.plumbline.calc.Outcome;

/** How grave a warning is, the gravest first. */
public enum WarningLevel {
    /** Missed, or behind by so much that the barometer is at its first level. */
    SEVERE("●"),
    /** Behind, or on track with the barometer below its third level. */
    BEHIND("◐"),
    /** Another target, rounding or a usual revision would change what is said. */
    WATCH("○"),
    NONE("");

    /** The worst and the middle category of the method {@code ndrc-warning}. */
    private static final String FIRST = "level-1";

    private static final String SECOND = "level-2";

    private final String symbol;

    WarningLevel(String symbol) {
        this.symbol = symbol;
    }

    /** One glyph, so that the level is never told by colour alone. */
    public String symbol() {
        return symbol;
    }

    public String text(ReportTexts texts) {
        return texts.text("warning-level." + name().toLowerCase(Locale.ROOT));
    }

    /**
     * @param barometer category of the method {@code ndrc-warning}; of a target already decided it says nothing
     * @param doubtful true where the outcome is disputed, met by rounding only, or rated on the edge
     */
    static WarningLevel of(Outcome outcome, String barometer, boolean doubtful) {
        boolean open = outcome == Outcome.ON_TRACK || outcome == Outcome.BEHIND;
        if (outcome == Outcome.MISSED || (open && barometer.equals(FIRST))) {
            return SEVERE;
        }
        if (outcome == Outcome.BEHIND || (open && barometer.equals(SECOND))) {
            return BEHIND;
        }
        return doubtful ? WATCH : NONE;
    }
}
