package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.chart.Chart;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.CouncilTargets;
import org.plumbline.report.content.CouncilVerdict;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.value.Actual;

/**
 * The page for a council in one language: headline targets in one table, and their charts. Public because the template
 * engine reads it.
 *
 * @param code of the language
 * @param language as the page's language attribute says it
 * @param prefix put before every id, so that both languages can stand in one file
 * @param notes below the table, numbered
 */
public record CouncilPage(
        String code,
        String language,
        String prefix,
        String title,
        String subtitle,
        String caption,
        String summary,
        String unitLine,
        List<String> cautions,
        List<PageContent.Fact> facts,
        List<Row> rows,
        List<String> notes,
        String sources,
        List<PageContent.Figure> figures,
        Words words) {

    private static final String NO_FIGURE = "[x]";

    /** A target as the paper says it. */
    public record Row(
            String number,
            String indicator,
            String unit,
            String targetPeriod,
            String target,
            String actualPeriod,
            String actual,
            String verdictCode,
            String verdict,
            String reason) {}

    /** Heads of the table and names on the page. */
    public record Words(
            String languageName,
            String skip,
            String charts,
            String number,
            String indicator,
            String unit,
            String target,
            String actual,
            String period,
            String value,
            String verdict,
            String reason) {}

    public CouncilPage {
        cautions = List.copyOf(cautions);
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
    }

    static CouncilPage of(Evaluation evaluation, List<Finding> findings, Language language, String prefix) {
        ReportData data = ReportData.of(evaluation, findings, language);
        PageTexts texts = PageTexts.in(language);
        CouncilTargets targets = CouncilTargets.of(data);
        String plan = data.name(data.plan().title());
        List<PageContent.Fact> facts = new ArrayList<>();
        targets.facts().forEach((label, value) -> facts.add(new PageContent.Fact(label, value)));
        return new CouncilPage(
                language.code(),
                texts.text("language"),
                prefix,
                plan,
                data.text("council.subtitle"),
                data.text("title.council", plan),
                targets.summary(),
                targets.unitLine(),
                Cautions.of(data.plan(), data.findings(), data.texts()),
                facts,
                rows(targets, data),
                targets.notes().lines(),
                targets.sources(),
                figures(evaluation, findings, language, prefix),
                words(data, texts));
    }

    private static List<Row> rows(CouncilTargets targets, ReportData data) {
        List<Row> rows = new ArrayList<>();
        List<String> numbers = targets.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            rows.add(row(numbers.get(i), targets.list().get(i), targets, data));
        }
        return rows;
    }

    private static Row row(String number, Assessment a, CouncilTargets targets, ReportData data) {
        CouncilVerdict verdict = CouncilVerdict.of(a);
        Optional<Actual> actual = CouncilTargets.actual(a);
        return new Row(
                number,
                targets.name(a).replace("[note ", "[note\u00a0"),
                data.format().unit(a.indicator()),
                data.format().period(a.target().period()),
                data.format().requirement(a),
                actual.map(v -> data.format().period(v.period())).orElse(""),
                actual.map(v -> data.format().actual(a.indicator(), v)).orElse(NO_FIGURE),
                verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                verdict.text(data.texts()),
                CouncilVerdict.reason(a, data.texts(), data.format()));
    }

    private static List<PageContent.Figure> figures(
            Evaluation evaluation, List<Finding> findings, Language language, String prefix) {
        PageCharts charts = new PageCharts(evaluation, findings, language, Profile.COUNCIL, prefix);
        return charts.charts().list().stream()
                .filter(CouncilPage::showsSomething)
                .map(charts::wide)
                .toList();
    }

    private static boolean showsSomething(Chart chart) {
        return !(chart instanceof TargetChart target) || target.hasActuals();
    }

    private static Words words(ReportData data, PageTexts texts) {
        return new Words(
                texts.text("language.name"),
                texts.text("nav.skip"),
                texts.text("nav.charts"),
                data.text("council.head.number"),
                data.text("council.head.indicator"),
                data.text("council.head.unit"),
                data.text("council.head.target"),
                data.text("council.head.actual"),
                data.text("council.head.period"),
                data.text("council.head.value"),
                data.text("council.head.verdict"),
                data.text("council.head.reason"));
    }
}
