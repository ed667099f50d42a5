package org.plumbline.report.chart;

/** Puts a chart's marks down on a scene, as wide as the scene is and as high as they need. */
interface SceneLayout {
    void into(Scene scene);
}
