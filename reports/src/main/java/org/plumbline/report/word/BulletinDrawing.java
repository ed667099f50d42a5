package org.plumbline.report.word;

import org.plumbline.report.chart.Chart;
import org.plumbline.report.chart.ChartPictures;
import org.plumbline.report.chart.Frame;

/** Draws charts as figures of a bulletin. */
final class BulletinDrawing {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int SCALE = 2;

    private final ChartPictures pictures;
    private final WordTexts texts;

    BulletinDrawing(ChartPictures pictures, WordTexts texts) {
        this.pictures = pictures;
        this.texts = texts;
    }

    Bulletin.Figure figure(Chart chart) {
        Frame frame = pictures.bareFrame(chart, WIDTH, HEIGHT);
        return new Bulletin.Figure(
                texts.text("caption.chart", chart.title().who(), chart.title().what()),
                chart.alternativeText(),
                pictures.png(chart, frame, SCALE),
                frame.width(),
                frame.height());
    }
}
