package org.plumbline.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.plumbline.model.Period;
import org.plumbline.report.content.PeriodText;

/** Finds the places in a drawing that have a figure to tell. */
final class Hotspots {
    private static final double REACH = 8;

    private Hotspots() {}

    /** @param area where the data was drawn */
    static List<Hotspot> of(Chart chart, JFreeChart drawing, Rectangle2D area, ChartTexts texts) {
        if (chart instanceof TargetChart target && drawing.getPlot() instanceof XYPlot plot) {
            return of(target, plot, area, texts);
        }
        if (drawing.getPlot() instanceof ScenePlot scene) {
            return scene.scene().hotspots().stream()
                    .map(spot -> new Hotspot(
                            new Rectangle2D.Double(
                                    spot.area().getX() + area.getX(),
                                    spot.area().getY() + area.getY(),
                                    spot.area().getWidth(),
                                    spot.area().getHeight()),
                            spot.layer(),
                            spot.text()))
                    .toList();
        }
        return List.of();
    }

    private static List<Hotspot> of(TargetChart chart, XYPlot plot, Rectangle2D area, ChartTexts texts) {
        PeriodText periods = new PeriodText(texts.general());
        List<Hotspot> spots = new ArrayList<>();
        for (TargetChart.Point point : chart.points()) {
            String series = texts.text("series." + point.firmness().code());
            spots.add(spot(
                    plot,
                    area,
                    point.period(),
                    point.value(),
                    TargetPlot.ACTUAL,
                    texts.text(
                            "label.tip", periods.of(point.period()) + " " + series, withUnit(chart, point.label()))));
        }
        for (TargetChart.Mark mark : chart.marks()) {
            String series = texts.text(mark.inForce() ? "legend.target" : "legend.replaced");
            String figure = withUnit(chart, mark.label())
                    + mark.outcome().map(o -> " " + texts.outcome(o)).orElse("");
            spots.add(spot(
                    plot,
                    area,
                    mark.period(),
                    mark.value(),
                    TargetPlot.TARGET,
                    texts.text("label.tip", periods.of(mark.period()) + " " + series, figure)));
        }
        chart.fan()
                .ifPresent(fan -> spots.add(spot(
                        plot,
                        area,
                        fan.last().period(),
                        fan.last().value(),
                        TargetPlot.FORECAST,
                        texts.text(
                                "label.tip",
                                periods.of(fan.last().period()) + " " + texts.text("legend.forecast"),
                                withUnit(chart, fan.label())))));
        return spots;
    }

    private static String withUnit(TargetChart chart, String figure) {
        return (figure + " " + chart.unit()).strip();
    }

    private static Hotspot spot(XYPlot plot, Rectangle2D area, Period period, double value, String layer, String text) {
        return Hotspot.around(
                plot.getDomainAxis().valueToJava2D(TargetPlot.x(period), area, RectangleEdge.BOTTOM),
                plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT),
                REACH,
                layer,
                text);
    }
}
