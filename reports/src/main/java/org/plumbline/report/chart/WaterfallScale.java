package org.plumbline.report.chart;

/**
 * The scale under totals and the parts between them.
 *
 * @param cut true where zero is left out, because the parts would hardly be seen otherwise
 */
record WaterfallScale(double low, double high, boolean cut) {
    /** Parts below this share of the scale would hardly be seen. */
    private static final double FLAT = 0.35;

    /** @param least and most of all ends of bars */
    static WaterfallScale of(double least, double most) {
        boolean cut = least > 0 && most - least < FLAT * most && most > least;
        double room = cut ? (most - least) * 0.12 : Math.max(most, 0) * 0.03;
        double low = cut ? least - room : Math.min(0, least);
        return new WaterfallScale(low, Math.max(Math.max(most, 0) + room, low + 1e-9), cut);
    }
}
