package org.plumbline.report.chart;

import java.util.List;

/** A chart laid out mark by mark, with rows or cells that take the height they need. */
public sealed interface SceneChart extends Chart
        permits BulletChart,
                VarianceChart,
                DotsChart,
                WaterfallChart,
                SlopeChart,
                HeatMapChart,
                ScatterChart,
                TimelineChart {

    ChartHead head();

    @Override
    default String name() {
        return head().name();
    }

    @Override
    default ChartTitle title() {
        return head().title();
    }

    @Override
    default List<String> notes() {
        return head().notes();
    }

    @Override
    default String alternativeText() {
        return head().alternativeText();
    }
}
