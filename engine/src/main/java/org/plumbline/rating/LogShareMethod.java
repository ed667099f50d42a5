package org.plumbline.rating;

/**
 * {@code log-share}, boundaries this engine's own: the share of the way where yearly changes compound, ln(y/y0)/ln(T/y0),
 * over the elapsed share of the time. As {@code path} otherwise; values must be above zero.
 */
final class LogShareMethod extends ProgressRatio {
    LogShareMethod() {
        super("log-share", "[ln(y/y0)/ln(T/y0)] / [(t-t0)/(tT-t0)]");
    }

    @Override
    Quantity ratio(RatingInput in, Way.Shares way, Worksheet sheet) {
        Quantity share = Way.logShare(in, way.latest(), way.share());
        sheet.put(Term.LOG_SHARE, share);
        return new Way.Shares(way.latest(), share, way.elapsed()).ratio(in);
    }
}
