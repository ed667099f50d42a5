package org.plumbline.report.content;

import java.util.List;
import org.plumbline.calc.Assessment;

/**
 * One thing to know, as a sentence made from numbers.
 *
 * @param sentence names every figure as printed in the tables
 * @param about the targets it speaks of; empty where it counts over all
 */
public record KeyPoint(Kind kind, String sentence, List<Assessment> about) {

    /** What it tells; also the order in which points are told. */
    public enum Kind {
        RESULT("scorecard"),
        SHORTFALL("gaps"),
        SURPLUS("gaps"),
        AHEAD("gaps"),
        MOVEMENT("warnings"),
        DISTRICTS("gaps"),
        WAITING("waiting");

        private final String sheet;

        Kind(String sheet) {
            this.sheet = sheet;
        }

        /** Key of the sheet that holds the figures. */
        public String sheet() {
            return sheet;
        }
    }

    public KeyPoint {
        about = List.copyOf(about);
    }
}
