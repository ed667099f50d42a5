package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Scene} where the library wants a plot, below title and legend and above the notes. */
final class ScenePlot extends Plot {
    private static final long serialVersionUID = 1L;

    private static final int SIDE_TITLED = 20;
    private static final int SIDE = 4;

    private final transient Scene scene;

    private ScenePlot(Scene scene, double side) {
        this.scene = scene;
        setBackgroundPaint(ChartStyle.PAPER);
        setOutlineVisible(false);
        setInsets(new RectangleInsets(4, side, 0, side));
    }

    static Scene layOut(SceneChart chart, int width, boolean titled, ChartTexts texts) {
        Scene scene = new Scene(width - 2.0 * (titled ? SIDE_TITLED : SIDE));
        layout(chart, texts).into(scene);
        return scene;
    }

    private static SceneLayout layout(SceneChart chart, ChartTexts texts) {
        if (chart instanceof BulletChart bullet) {
            return new BulletLayout(bullet, texts);
        }
        if (chart instanceof VarianceChart variance) {
            return new VarianceLayout(variance, texts);
        }
        if (chart instanceof DotsChart dots) {
            return new DotsLayout(dots, texts);
        }
        if (chart instanceof WaterfallChart waterfall) {
            return new WaterfallLayout(waterfall, texts);
        }
        if (chart instanceof SlopeChart slope) {
            return new SlopeLayout(slope, texts);
        }
        if (chart instanceof HeatMapChart heatMap) {
            return new HeatMapLayout(heatMap, texts);
        }
        if (chart instanceof ScatterChart scatter) {
            return new ScatterLayout(scatter, texts);
        }
        return new TimelineLayout((TimelineChart) chart, texts);
    }

    static int height(SceneChart chart, int width, boolean titled, ChartTexts texts) {
        Scene scene = layOut(chart, width, titled, texts);
        return (int) Math.ceil(scene.height()) + 10 + TitleBlock.height(chart, scene.legend(), width, titled);
    }

    static JFreeChart of(SceneChart chart, Frame frame, ChartTexts texts) {
        Scene scene = layOut(chart, frame.width(), frame.titled(), texts);
        return TitleBlock.around(
                new ScenePlot(scene, frame.titled() ? SIDE_TITLED : SIDE), chart, scene.legend(), frame);
    }

    Scene scene() {
        return scene;
    }

    @Override
    public String getPlotType() {
        return "scene";
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parent,
            @Nullable PlotRenderingInfo info) {
        Rectangle2D inner = new Rectangle2D.Double();
        inner.setRect(area);
        getInsets().trim(inner);
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(inner);
        }
        scene.draw(g2, inner.getX(), inner.getY());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
