package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;

/** Draws charts as pictures. The same chart gives the same bytes on one Java runtime. */
public final class ChartPictures {
    private static final int FULL_WIDTH = 920;
    private static final int FULL_HEIGHT = 560;

    private final ChartTexts texts;

    private ChartPictures(ChartTexts texts) {
        this.texts = texts;
    }

    public static ChartPictures in(Language language) {
        return in(language, Profile.WORKING);
    }

    /** With the words for whom the charts are made. */
    public static ChartPictures in(Language language, Profile profile) {
        return new ChartPictures(ChartTexts.in(language, profile));
    }

    /** The paper for a chart that stands alone, with title, legend and notes. */
    public Frame fullFrame(Chart chart) {
        return new Frame(FULL_WIDTH, height(chart, FULL_WIDTH, FULL_HEIGHT, true), true);
    }

    /** The paper for a chart inside a page that has its title; charts over names take the height they need. */
    public Frame bareFrame(Chart chart, int width, int height) {
        return new Frame(width, height(chart, width, height, false), false);
    }

    private int height(Chart chart, int width, int otherwise, boolean titled) {
        if (chart instanceof RankingChart ranking) {
            return RankingPlot.height(ranking, titled);
        }
        if (chart instanceof OverviewChart overview) {
            return OverviewPlot.height(overview, titled);
        }
        if (chart instanceof MultiplesChart multiples) {
            return MultiplesPlot.height(multiples, width, titled, texts);
        }
        if (chart instanceof SceneChart scene) {
            return ScenePlot.height(scene, width, titled, texts);
        }
        return otherwise;
    }

    JFreeChart drawing(Chart chart, Frame frame) {
        if (chart instanceof TargetChart target) {
            return TargetPlot.of(target, frame, texts);
        }
        if (chart instanceof RankingChart ranking) {
            return RankingPlot.of(ranking, frame, texts);
        }
        if (chart instanceof MultiplesChart multiples) {
            return MultiplesPlot.of(multiples, frame, texts);
        }
        if (chart instanceof SceneChart scene) {
            return ScenePlot.of(scene, frame, texts);
        }
        return OverviewPlot.of((OverviewChart) chart, frame);
    }

    /** The chart's figures as printed. */
    public ChartTable table(Chart chart) {
        return ChartTables.of(chart, texts);
    }

    /** The series of a chart that a page can show and hide, by the names of the drawing's layers, with their names. */
    public Map<String, String> layers(Chart chart) {
        Map<String, String> layers = new LinkedHashMap<>();
        if (chart instanceof TargetChart target) {
            if (!target.points().isEmpty()) {
                layers.put(TargetPlot.ACTUAL, texts.text("legend.actual"));
            }
            if (!target.paths().isEmpty()) {
                layers.put(TargetPlot.PATH, texts.text("legend.path"));
            }
            if (!target.marks().isEmpty()) {
                layers.put(TargetPlot.TARGET, texts.text("legend.target"));
            }
            if (target.fan().isPresent()) {
                layers.put(TargetPlot.FORECAST, texts.text("legend.forecast"));
            }
        }
        return layers;
    }

    /** @param scale picture elements per pixel of the frame, 2 for print and dense screens */
    public byte[] png(Chart chart, Frame frame, int scale) {
        BufferedImage image =
                new BufferedImage(frame.width() * scale, frame.height() * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.scale(scale, scale);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        drawing(chart, frame).draw(g2, new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
        g2.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A drawing that shows its text on any machine: letters are outlines. */
    public String outlinedSvg(Chart chart, Frame frame) {
        return SvgDrawing.of(drawing(chart, frame), chart, frame, true, "", texts);
    }

    /**
     * A drawing to be put into a page that brings the bundled font along: text stays text.
     *
     * @param idPrefix put before every id, so that several drawings can share a page
     */
    public String inlineSvg(Chart chart, Frame frame, String idPrefix) {
        return SvgDrawing.of(drawing(chart, frame), chart, frame, false, idPrefix, texts);
    }
}
