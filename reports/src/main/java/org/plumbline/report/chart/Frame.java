package org.plumbline.report.chart;

/**
 * The paper a chart is drawn on.
 *
 * @param width in pixels before scaling
 * @param height in pixels before scaling
 * @param titled true where title, notes and legend are part of the picture; false where the page around it has them
 */
public record Frame(int width, int height, boolean titled) {
    public Frame {
        if (width < 200 || height < 60) {
            throw new IllegalArgumentException("Too small to be read: " + width + " by " + height);
        }
    }
}
