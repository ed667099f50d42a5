package org.plumbline.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.plumbline.model.Period;
import org.plumbline.report.chart.TargetChart.Mark;
import org.plumbline.report.chart.TargetChart.Point;
import org.plumbline.report.chart.TargetChart.Station;

/** Draws a {@link TargetChart} with JFreeChart. Time runs along the years' ends: 2012 stands where 2012 has passed. */
final class TargetPlot {
    static final String ACTUAL = "actual";
    static final String PATH = "path";
    static final String TARGET = "target";
    static final String FORECAST = "forecast";

    private static final double WIDEST_BAR = 0.62;
    private static final double MOST_BAR_PIXELS = 64;
    private static final int MOST_LABELLED_BARS = 12;
    private static final int MOST_LABELLED_POINTS = 6;
    private static final int MOST_NAMED_TARGETS = 3;
    private static final int NARROW = 480;
    private static final int MOST_NARROW_TARGETS = 2;

    private final TargetChart chart;
    private final Frame frame;
    private final ChartTexts texts;
    private final List<DirectLabels.Label> labels;
    private final double roomRight;
    private final double pixelsPerYear;

    /** Width of a bar in years. */
    private final double barWidth;

    private final ChartValues values;

    private TargetPlot(TargetChart chart, Frame frame, ChartTexts texts, Optional<ChartValues> scale) {
        this.chart = chart;
        this.values = scale.orElseGet(() -> ChartValues.of(chart));
        this.frame = frame;
        this.texts = texts;
        this.labels = labels();
        this.roomRight = roomRight(labels, firstX(), lastX());
        this.pixelsPerYear = (frame.width() - 70 - roomRight) / Math.max(1, lastX() - firstX());
        this.barWidth = Math.min(WIDEST_BAR, MOST_BAR_PIXELS / pixelsPerYear);
    }

    static JFreeChart of(TargetChart chart, Frame frame, ChartTexts texts) {
        return of(chart, frame, texts, Optional.empty());
    }

    /** @param scale the values the axis is to hold; empty for the chart's own */
    static JFreeChart of(TargetChart chart, Frame frame, ChartTexts texts, Optional<ChartValues> scale) {
        return new TargetPlot(chart, frame, texts, scale).draw();
    }

    static double x(Period period) {
        return period.endInYears() - 1;
    }

    private JFreeChart draw() {
        NumberAxis domain = ChartAxes.years(firstX(), lastX(), frame.width() - 60 - roomRight);
        NumberAxis range =
                ChartAxes.values(values.axisLow(chart.bars()), values.axisHigh(chart.bars()), frame.height());

        XYPlot plot = new LayeredPlot(domain, range, layers());
        ChartAxes.style(plot);
        plot.setInsets(new RectangleInsets(24, frame.titled() ? 14 : 2, 4, 12 + roomRight));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        XYSeriesCollection observed = observed();
        if (chart.bars()) {
            plot.setDataset(0, new XYBarDataset(observed, barWidth));
            plot.setRenderer(0, new ObservedBars(segments()));
            plot.setDataset(1, paths());
            plot.setRenderer(1, TargetRenderers.paths(chart.paths().size()));
        } else {
            plot.setDataset(0, paths());
            plot.setRenderer(0, TargetRenderers.paths(chart.paths().size()));
            plot.setDataset(1, observed);
            plot.setRenderer(1, new ObservedLine(segments()));
        }
        plot.setDataset(2, marks());
        plot.setRenderer(2, TargetRenderers.marks(chart.marks(), chart.bars() ? barWidth * pixelsPerYear * 1.3 : 0));
        chart.fan().ifPresent(fan -> plot.addAnnotation(new FanShape(fan)));
        plot.addAnnotation(new UnitText(chart.unit(), frame.titled() ? 20 : 4));
        plot.addAnnotation(new DirectLabels(labels, takenPoints(), drawnLines(), drawnBars(), roomRight));
        return TitleBlock.around(plot, chart, TargetRenderers.legend(chart, texts), frame);
    }

    /** Names of the datasets' layers, in their order. */
    private List<String> layers() {
        return chart.bars() ? List.of(ACTUAL, PATH, TARGET) : List.of(PATH, ACTUAL, TARGET);
    }

    private List<List<Point>> segments() {
        List<List<Point>> segments = new ArrayList<>();
        for (Point point : chart.points()) {
            if (segments.isEmpty() || point.afterBreak()) {
                segments.add(new ArrayList<>());
            }
            segments.get(segments.size() - 1).add(point);
        }
        return segments;
    }

    private XYSeriesCollection observed() {
        XYSeriesCollection data = new XYSeriesCollection();
        List<List<Point>> segments = segments();
        for (int i = 0; i < segments.size(); i++) {
            XYSeries series = series(ACTUAL, i);
            segments.get(i).forEach(p -> series.add(x(p.period()), p.value()));
            data.addSeries(series);
        }
        return data;
    }

    private XYSeriesCollection paths() {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < chart.paths().size(); i++) {
            XYSeries series = series(PATH, i);
            chart.paths().get(i).forEach(s -> series.add(x(s.period()), s.value()));
            data.addSeries(series);
        }
        return data;
    }

    /** One series for each mark: a point, or the two ends of an interval or of a run of years. */
    private XYSeriesCollection marks() {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < chart.marks().size(); i++) {
            Mark mark = chart.marks().get(i);
            XYSeries series = series(TARGET, i);
            if (mark.isInterval()) {
                series.add(x(mark.period()), mark.low().getAsDouble());
                series.add(x(mark.period()), mark.high().getAsDouble());
            } else {
                if (!mark.from().equals(mark.period())) {
                    series.add(x(mark.from()), mark.value());
                }
                series.add(x(mark.period()), mark.value());
            }
            data.addSeries(series);
        }
        return data;
    }

    private static XYSeries series(String name, int number) {
        return new XYSeries(name + "-" + number, false, true);
    }

    /** The last actual first, then the targets, then what else there is room for. */
    private List<DirectLabels.Label> labels() {
        List<DirectLabels.Label> labels = new ArrayList<>();
        List<Point> points = chart.points();
        int last = lastActual();
        if (last >= 0) {
            labels.add(label(points.get(last), true));
        }
        List<Mark> standing = chart.marks().stream().filter(Mark::inForce).toList();
        for (int i = standing.size() - 1; i >= 0; i--) {
            Mark mark = standing.get(i);
            String figure = mark.outcome()
                    .map(o -> mark.label() + " " + ChartTexts.symbol(o))
                    .orElse(mark.label());
            String text = standing.size() > MOST_NAMED_TARGETS ? figure : texts.text("label.target", figure);
            labels.add(new DirectLabels.Label(
                    x(mark.period()),
                    mark.isInterval() ? mark.high().getAsDouble() : mark.value(),
                    text,
                    ChartStyle.bold(ChartStyle.SMALL),
                    ChartStyle.TARGET_TEXT,
                    DirectLabels.Place.ABOVE_FIRST,
                    frame.width() >= NARROW || i >= standing.size() - MOST_NARROW_TARGETS,
                    TARGET));
        }
        chart.fan().ifPresent(fan -> {
            if (frame.width() >= NARROW) {
                labels.add(new DirectLabels.Label(
                        x(fan.last().period()),
                        fan.last().value(),
                        texts.text("label.forecast", fan.label()),
                        ChartStyle.plain(ChartStyle.SMALL),
                        ChartStyle.FORECAST_TEXT,
                        DirectLabels.Place.RIGHT_FIRST,
                        false,
                        FORECAST));
            }
        });
        boolean all = points.size() <= (chart.bars() ? MOST_LABELLED_BARS : MOST_LABELLED_POINTS);
        for (int i = points.size() - 1; i >= 0; i--) {
            if (i != last && (all || i == 0 || i > last)) {
                labels.add(label(points.get(i), false));
            }
        }
        for (Mark mark : chart.marks()) {
            if (!mark.inForce() && frame.width() >= NARROW) {
                labels.add(new DirectLabels.Label(
                        x(mark.period()),
                        mark.value(),
                        texts.text("label.replaced", mark.label()),
                        ChartStyle.plain(ChartStyle.SMALL),
                        ChartStyle.WEAK_TEXT,
                        DirectLabels.Place.ABOVE_FIRST,
                        false,
                        TARGET));
            }
        }
        return labels;
    }

    private int lastActual() {
        int last = chart.points().size() - 1;
        while (last >= 0 && chart.points().get(last).firmness() == TargetChart.Firmness.EXPECTED) {
            last--;
        }
        return last;
    }

    private DirectLabels.Label label(Point point, boolean strong) {
        DirectLabels.Place lineEnd = strong ? DirectLabels.Place.RIGHT_FIRST : DirectLabels.Place.ABOVE_FIRST;
        return new DirectLabels.Label(
                x(point.period()),
                point.value(),
                point.label(),
                strong ? ChartStyle.bold(ChartStyle.NORMAL) : ChartStyle.plain(ChartStyle.SMALL),
                ChartStyle.ACTUAL,
                chart.bars() ? DirectLabels.Place.ABOVE_ONLY : lineEnd,
                strong,
                ACTUAL);
    }

    private List<Point2D> takenPoints() {
        List<Point2D> taken = new ArrayList<>();
        chart.points().forEach(p -> taken.add(new Point2D.Double(x(p.period()), p.value())));
        chart.marks().forEach(m -> taken.add(new Point2D.Double(x(m.period()), m.value())));
        return taken;
    }

    private List<Line2D> drawnLines() {
        List<Line2D> lines = new ArrayList<>();
        if (!chart.bars()) {
            for (List<Point> segment : segments()) {
                for (int i = 1; i < segment.size(); i++) {
                    lines.add(line(
                            segment.get(i - 1).period(),
                            segment.get(i - 1).value(),
                            segment.get(i).period(),
                            segment.get(i).value()));
                }
            }
        }
        for (List<Station> path : chart.paths()) {
            for (int i = 1; i < path.size(); i++) {
                lines.add(line(
                        path.get(i - 1).period(),
                        path.get(i - 1).value(),
                        path.get(i).period(),
                        path.get(i).value()));
            }
        }
        return lines;
    }

    private List<Rectangle2D> drawnBars() {
        return chart.bars()
                ? chart.points().stream()
                        .map(p -> (Rectangle2D)
                                new Rectangle2D.Double(x(p.period()) - barWidth / 2, 0, barWidth, p.value()))
                        .toList()
                : List.of();
    }

    private static Line2D line(Period from, double fromValue, Period to, double toValue) {
        return new Line2D.Double(x(from), fromValue, x(to), toValue);
    }

    private static double roomRight(List<DirectLabels.Label> labels, double first, double last) {
        double edge = last - (last - first) * 0.12;
        return Math.min(
                190,
                labels.stream()
                        .filter(l -> l.x() >= edge)
                        .mapToDouble(l -> ChartStyle.width(l.text(), l.font())
                                * (l.place() == DirectLabels.Place.RIGHT_FIRST ? 1 : 0.6))
                        .max()
                        .orElse(0));
    }

    private double firstX() {
        return allX().min().orElse(0) - 0.6;
    }

    private double lastX() {
        return allX().max().orElse(1) + 0.6;
    }

    private java.util.stream.DoubleStream allX() {
        List<Double> all = new ArrayList<>();
        chart.points().forEach(p -> all.add(x(p.period())));
        chart.paths().forEach(path -> path.forEach(s -> all.add(x(s.period()))));
        chart.fan().ifPresent(fan -> all.add(x(fan.last().period())));
        chart.marks().forEach(m -> {
            all.add(x(m.from()));
            all.add(x(m.period()));
        });
        return all.stream().mapToDouble(Double::doubleValue);
    }
}
