package org.plumbline.report.chart;

import java.util.List;

/** A chart without its drawing: everything it shows, as values and texts. */
public sealed interface Chart permits TargetChart, RankingChart, OverviewChart, MultiplesChart, SceneChart {

    /** File name without ending; stable, made of ids. */
    String name();

    ChartTitle title();

    /** Remarks printed below, each one sentence. */
    List<String> notes();

    /** What is shown, the main finding, and where the figures stand, for those who do not see the chart. */
    String alternativeText();
}
