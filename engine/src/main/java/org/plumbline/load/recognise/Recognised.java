package org.plumbline.load.recognise;

import java.util.List;
import org.plumbline.load.layout.Layout;

/**
 * A table somebody could have described, with how sure that is.
 *
 * @param certainty from 0 to 1: the share of labels that are what their axis says, times the share of figures in the body
 * @param reasons why, as phrases of the message bundle with their facts
 */
public record Recognised(Layout layout, double certainty, List<Reason> reasons) {
    public Recognised {
        reasons = List.copyOf(reasons);
    }

    /** A phrase with facts: {@code convert.reason.<code>} in the messages of the command line. */
    public record Reason(String code, List<String> facts) {
        public Reason {
            facts = List.copyOf(facts);
        }

        static Reason of(String code, String... facts) {
            return new Reason(code, List.of(facts));
        }
    }
}
