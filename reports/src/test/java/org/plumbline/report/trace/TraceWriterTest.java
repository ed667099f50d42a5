package org.plumbline.report.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.load.PlanNotFoundException;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;

/** Figures are made up; results follow by hand from the formulas in docs/methods.md. */
class TraceWriterTest {
    @TempDir
    Path folder;

    private Evaluation evaluation;

    @BeforeEach
    void evaluate() throws IOException, PlanNotFoundException {
        write("plan.yaml", """
                id: small
                title: {zh: 小计划, en: Small plan}
                indicators: indicators.csv
                regions: regions.csv
                sources: sources.csv
                targets: targets.csv
                observations: observations.csv
                """);
        write("indicators.csv", """
                id,name_zh,name_en,unit,decimals,nature,numerator,denominator
                output,产业规模,Output,CNY_100M,0,flow,,
                rd,研发经费,R&D,CNY_100M,1,flow,,
                gdp,生产总值,GDP,CNY_100M,1,flow,,
                share,研发占比,R&D share,percent,2,rate,rd,gdp
                """);
        write("regions.csv", """
                id,name_zh,name_en,type
                city,甲市,A City,city
                """);
        write("sources.csv", """
                id,title_zh,title_en,number,issued,authority
                plan-10,甲市工作方案,Work plan,甲府〔2010〕9号,2010-12-01,government
                plan-12,甲市调整方案,Changed plan,甲府〔2012〕1号,2012-01-05,government
                """);
        write("targets.csv", """
                id,indicator,region,period,kind,value,unit,baseline_period,baseline_value,source
                t-met,output,city,2012,reach,90000,CNY_10k,2010,5,plan-10
                t-old,output,city,2013,reach,20,CNY_100M,2010,5,plan-10
                t-new,output,city,2013,reach,15,CNY_100M,2010,5,plan-12
                t-share,share,city,2012,at-least,4.25,percent,,,plan-10
                """);
        write("observations.csv", """
                indicator,region,period,value,stage,published
                output,city,2012,9,preliminary,2013-01-20
                output,city,2012,12,final,2013-06-01
                rd,city,2012,40,final,2013-02-01
                gdp,city,2012,1000,final,2013-03-01
                """);
        Plan plan = PlanReader.read(folder).value();
        evaluation = Evaluator.evaluate(plan, EvaluationRequest.of(plan, LocalDate.of(2013, 9, 30)));
    }

    @Test
    void aMetTargetLeadsFromItsCellsToItsOutcome() {
        assertThat(text("t-met", Language.ZH))
                .contains("位置：targets.csv:2")
                .contains("原文数值：90000 CNY_10k")
                .contains("换算：90000 CNY_10k = 9 亿元")
                .contains("甲市工作方案，甲府〔2010〕9号，2010年12月1日发布（政府，有效）")
                .contains("位置：observations.csv:3")
                .contains("阶段与状态：最终核实，准确，正常")
                .contains("2012年：9 亿元，observations.csv:2，初步核算，2013年1月20日：阶段较低")
                .contains("比较：12 对 ≥ 9")
                .contains("按 4 位小数比较")
                .contains("结论：完成")
                .contains("差距：12 - 9 = 3 亿元")
                .contains("完成率：12 ÷ 9 = 1.33333333333")
                .contains("目标进度：(12 - 5) ÷ (9 - 5) = 1.75");
    }

    @Test
    void aMissedTargetShowsTheInputsOfItsDerivedValue() {
        assertThat(text("t-share", Language.EN))
                .contains("Value: 4 %")
                .contains("numerator over denominator × 100")
                .contains("R&D, A City, 2012: 40 " + unit())
                .contains("Place: observations.csv:4")
                .contains("Place: observations.csv:5")
                .contains("compared at 2 decimals")
                .contains("Outcome: missed")
                .contains("Gap: 4 - 4.25 = -0.25 percentage points")
                .contains("undefined (no baseline): Share of the way");
    }

    private String unit() {
        return evaluation.plan().indicators().list().get(1).unit().name().en();
    }

    @Test
    void whatWasSupersededNamesTheRule() {
        assertThat(text("t-old", Language.ZH)).contains("是否现行：已被 t-new 替代：对方发布较晚");
        assertThat(text("t-new", Language.ZH)).contains("是否现行：现行有效").contains("同一事项的不同目标：t-old（20，targets.csv:3）");
    }

    @Test
    void jsonHoldsTheAssessmentAndTheSections() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter.json(evaluation, List.of(), new TargetId("t-met"), Language.EN, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"target\" : \"t-met\"")
                .contains("\"assessment\" : {")
                .contains("\"key\" : \"measures\"")
                .contains("\"text\" : \"12 - 9 = 3 " + unit() + "\"");
    }

    /** (12 − 5)/(9 − 5) over the whole time. */
    @Test
    void jsonHoldsTheWorkingsOfTheRatings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter.json(evaluation, List.of(), new TargetId("t-met"), Language.EN, out);
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", ""))
                .contains("\"workings\":[{\"method\":\"path\",")
                .contains("\"own\":true,\"formula\":\"[(y-y0)/(T-y0)]/[(t-t0)/(tT-t0)]\"")
                .contains("\"rounding\":\"none\",\"inputs\":{\"latest-year\":2012.0,\"latest-value\":12.0,"
                        + "\"target-year\":2012.0,\"target-value\":9.0,\"baseline-year\":2010.0,\"baseline-value\":5.0,"
                        + "\"share-of-way\":1.75,\"elapsed\":1.0}")
                .contains("\"thresholds\":[1.0,0.9,0.0],\"thresholdsSet\":false,\"measure\":1.75,\"notes\":[]")
                .contains("\"category\":\"achieved\",\"score\":1.75,\"fragility\":[]");
    }

    @Test
    void anUnknownTargetIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("t-none", Language.ZH))
                .withMessageContaining("t-none");
    }

    private String text(String target, Language language) {
        return TraceWriter.text(evaluation, List.of(), new TargetId(target), language);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
