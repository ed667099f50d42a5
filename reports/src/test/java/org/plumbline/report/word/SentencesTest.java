package org.plumbline.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/** Words against figures, over made-up plans from fixed seeds. */
class SentencesTest {
    private static final Pattern RATE = Pattern.compile(
            "2012年，甲市研发投入占GDP比重为(-?[\\d.]+)%(?:，(?:比上年同期(上升|下降)([\\d.]+)个百分点|与上年同期(持平))(（按未舍入数计算）)?(（越低越好，变化(?:有利|不利)）)?)?。");
    private static final Pattern GAP = Pattern.compile("(高于|低于)目标([\\d.]+)个百分点(（按未舍入数计算）)?");

    @TempDir
    Path folder;

    @Test
    void everyVerbAndDifferenceFollowsTheFiguresPrinted() throws IOException {
        Random random = new Random(20120630);
        for (int run = 0; run < 40; run++) {
            double before = 3 + random.nextInt(100) / 1000.0;
            double now = before + (random.nextInt(7) - 3) * (random.nextBoolean() ? 0.004 : 0.05);
            double target = now + (random.nextInt(7) - 3) * (random.nextBoolean() ? 0.003 : 0.04);
            boolean lower = random.nextBoolean();
            check(before, now, target, lower, run);
        }
    }

    private void check(double before, double now, double target, boolean lower, int run) throws IOException {
        SmallCity plan = SmallCity.plan()
                .with("indicators.csv", "unit,decimals", "unit,direction,decimals")
                .with("indicators.csv", "CNY_100M,0", "CNY_100M,higher,0")
                .with("indicators.csv", "count,0", "count,higher,0")
                .with("indicators.csv", "percent,2", lower ? "percent,lower,2" : "percent,higher,2")
                .with(
                        "targets.csv",
                        "t-share,rd_share,city,2013,range,,,3.8,4.2,,2010",
                        "t-share,rd_share,city,2012,reach,," + decimal(target) + ",,,,")
                .with("observations.csv", "rd_share,city,2011,3.30,", "rd_share,city,2011," + decimal(before) + ",")
                .with("observations.csv", "rd_share,city,2012,3.60,,B", "rd_share,city,2012," + decimal(now) + ",,")
                .with("observations.csv", "rd_share,city,2013,3.90", "rd_share,north,2013,3.90");
        Evaluation evaluation = plan.evaluate(Files.createDirectory(folder.resolve("plan" + run)));
        Assessment assessment = evaluation.assessments().stream()
                .filter(a -> a.target().id().value().equals("t-share"))
                .findFirst()
                .orElseThrow();
        ReportData data = ReportData.of(evaluation, List.of(), Language.ZH);
        String text = new ProgressSentences(data, WordTexts.of(data.texts()), Profile.PUBLICATION)
                .paragraph(List.of(assessment));

        Matcher rate = RATE.matcher(text);
        assertThat(rate.find()).as(text).isTrue();
        BigDecimal actual = new BigDecimal(rate.group(1));
        assertThat(actual).as(text).isEqualByComparingTo(printed(now));
        BigDecimal change = printed(
                BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(before)).doubleValue());
        BigDecimal said = rate.group(2) == null
                ? BigDecimal.ZERO
                : new BigDecimal(rate.group(3))
                        .multiply(BigDecimal.valueOf(rate.group(2).equals("上升") ? 1 : -1));
        assertThat(said).as(text).isEqualByComparingTo(change);
        assertThat(rate.group(4) != null).as(text).isEqualTo(change.signum() == 0);
        assertThat(rate.group(5) != null)
                .as(text)
                .isEqualTo(change.compareTo(printed(now).subtract(printed(before))) != 0);
        if (lower && change.signum() != 0) {
            assertThat(rate.group(6)).as(text).contains(change.signum() < 0 ? "有利" : "不利");
        } else {
            assertThat(rate.group(6)).as(text).isNull();
        }
        assertThat(text.contains("目标（") && text.contains("）已完成"))
                .as(text)
                .isEqualTo(assessment.outcome() == Outcome.MET);
        assertThat(text.contains("未达到")).as(text).isEqualTo(assessment.outcome() == Outcome.MISSED);
        Matcher gap = GAP.matcher(text);
        if (gap.find()) {
            double distance = assessment.gap().value().value().orElseThrow();
            assertThat(gap.group(1)).as(text).isEqualTo(distance > 0 ? "高于" : "低于");
            assertThat(new BigDecimal(gap.group(2)).signum()).as(text).isPositive();
        }
    }

    private static String decimal(double value) {
        return String.format(java.util.Locale.ROOT, "%.3f", value);
    }

    private static BigDecimal printed(double value) {
        return new BigDecimal(String.format(java.util.Locale.ROOT, "%.3f", value))
                .setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
