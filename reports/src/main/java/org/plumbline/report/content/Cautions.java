package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.finding.Finding;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Plan;
import org.plumbline.model.Source;

/** What every output must say of itself before anything else: rows left out, figures made for demonstration. */
public final class Cautions {
    private static final List<String> MADE_UP = List.of(
            "演示数据", "演示用", "虚构", "示意数据", "illustrative", "for demonstration", "fictitious", "made up", "made-up");

    private Cautions() {}

    /** Sentences in the texts' language, none where nothing is to be said. */
    public static List<String> of(Plan plan, List<Finding> findings, ReportTexts texts) {
        List<String> cautions = new ArrayList<>();
        if (isIllustrative(plan)) {
            cautions.add(texts.text("caution.illustrative"));
        }
        long leftOut = findings.stream().filter(Finding::stops).count();
        if (leftOut > 0) {
            cautions.add(texts.text("overview.left-out", leftOut));
        }
        return cautions;
    }

    /** True where the plan's title or one of its sources says that figures are illustrative. */
    public static boolean isIllustrative(Plan plan) {
        return Stream.concat(
                        texts(plan.title()),
                        plan.sources().list().stream().map(Source::title).flatMap(Cautions::texts))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> MADE_UP.stream().anyMatch(text::contains));
    }

    private static Stream<String> texts(LocalizedText text) {
        return Stream.of(text.zh(), text.en());
    }
}
