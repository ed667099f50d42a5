package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.RegionId;
import org.plumbline.report.SmallCity;

class ChartPicturesTest {
    @TempDir
    Path folder;

    private final ChartPictures pictures = ChartPictures.in(Language.ZH);
    private Evaluation evaluation;
    private ChartSet charts;

    @BeforeEach
    void evaluate() {
        evaluation = SmallCity.plan().evaluate(folder);
        charts = ChartSet.of(evaluation, List.of(), Language.ZH);
    }

    private TargetChart chart(String indicator) {
        return charts.find(IndicatorId.of(indicator), RegionId.of("city")).orElseThrow();
    }

    private XYPlot plot(String indicator) {
        TargetChart chart = chart(indicator);
        return pictures.drawing(chart, pictures.fullFrame(chart)).getXYPlot();
    }

    private static List<Double> values(XYDataset data, int series) {
        return java.util.stream.IntStream.range(0, data.getItemCount(series))
                .mapToObj(item -> data.getYValue(series, item))
                .toList();
    }

    @Test
    void whatIsDrawnIsWhatTheModelHolds() {
        XYPlot plot = plot("output");

        assertThat(values(plot.getDataset(0), 0)).containsExactly(500.0, 640.0, 880.0, 1000.0, 1200.0);
        assertThat(values(plot.getDataset(1), 0)).containsExactly(500.0, 900.0, 1600.0);
        assertThat(plot.getDataset(2).getSeriesCount()).isEqualTo(3);
        assertThat(values(plot.getDataset(2), 0)).containsExactly(900.0);
    }

    @Test
    void aBreakMakesTwoLines() {
        XYDataset observed = plot("rd_share").getDataset(1);

        assertThat(observed.getSeriesCount()).isEqualTo(2);
        assertThat(values(observed, 0)).containsExactly(3.1, 3.3);
        assertThat(values(observed, 1)).containsExactly(3.6, 3.9);
    }

    @Test
    void barsStandOnZeroAndYearsHaveNoSeparator() {
        XYPlot plot = plot("output");

        assertThat(plot.getRangeAxis().getLowerBound()).isZero();
        assertThat(((NumberAxis) plot.getDomainAxis()).getTickUnit().valueToString(2013))
                .isEqualTo("2013");
        assertThat(((NumberAxis) plot.getRangeAxis()).getTickUnit().valueToString(1500))
                .isEqualTo("1,500");
    }

    @Test
    void anAxisThatLeavesOutZeroIsSaid() {
        assertThat(plot("rd_share").getRangeAxis().getLowerBound()).isPositive();
        assertThat(chart("rd_share").notes().get(0)).contains("纵轴不从零开始");
    }

    @Test
    void rankingsAreDrawnInTheirOrder() {
        RankingChart ranking = charts.rankings().get(0);
        JFreeChart drawing = pictures.drawing(ranking, pictures.fullFrame(ranking));

        CategoryPlot plot = drawing.getCategoryPlot();
        assertThat((List<?>) plot.getDataset().getColumnKeys()).isEqualTo(List.of("city", "east", "north", "west"));
        assertThat(plot.getDataset().getValue(0, 1).doubleValue())
                .isCloseTo(110, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(plot.getRangeAxis().getLowerBound()).isZero();
    }

    @Test
    void picturesAreWhiteAndAsLargeAsAsked() throws Exception {
        for (Chart chart : charts.list()) {
            Frame frame = pictures.fullFrame(chart);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(pictures.png(chart, frame, 2)));
            assertThat(image.getWidth()).isEqualTo(frame.width() * 2);
            assertThat(image.getHeight()).isEqualTo(frame.height() * 2);
            assertThat(new Color(image.getRGB(2, 2))).isEqualTo(Color.WHITE);
        }
    }

    @Test
    void theSameChartGivesTheSameBytes() {
        TargetChart chart = chart("output");
        Frame frame = pictures.fullFrame(chart);

        assertThat(pictures.png(chart, frame, 1)).isEqualTo(pictures.png(chart, frame, 1));
        assertThat(pictures.outlinedSvg(chart, frame)).isEqualTo(pictures.outlinedSvg(chart, frame));
    }

    @Test
    void drawingsInFilesNeedNoFont() {
        TargetChart chart = chart("output");

        assertThat(pictures.outlinedSvg(chart, pictures.fullFrame(chart)))
                .doesNotContain("<text")
                .contains("role=\"img\"")
                .contains(chart.alternativeText());
    }

    @Test
    void drawingsInPagesKeepTheirTextAndNameNothingOutside() {
        TargetChart chart = chart("output");

        assertThat(pictures.inlineSvg(chart, pictures.bareFrame(chart, 640, 300), "x-"))
                .startsWith("<svg")
                .contains("目标 ≥ 1,600 ▼")
                .contains("font-family=\"'Noto Sans SC'\"")
                .contains("id=\"x-title\"")
                .doesNotContain("http", "xmlns", "DOCTYPE", "Dialog");
    }

    @Test
    void filesAreNamedByIdsAndDescribed() throws Exception {
        List<ChartFile> written =
                ChartFiles.write(evaluation, Language.ZH, folder.resolve("charts"), Set.of("png", "svg"));

        assertThat(written)
                .extracting(f -> f.path().getFileName().toString())
                .contains("overview.png", "overview.svg", "output--city.png", "districts--output--2012.svg")
                .doesNotContain("carriers--east.png");
        assertThat(written).allSatisfy(f -> {
            assertThat(Files.size(f.path())).isPositive();
            assertThat(f.alternativeText()).startsWith("图：").doesNotContain(".png");
        });
    }
}
