package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.text.Messages;
import org.plumbline.collect.Collection;
import org.plumbline.collect.Collection.FormReport;
import org.plumbline.collect.EntryForm;
import org.plumbline.collect.FormId;
import org.plumbline.collect.FormRequest;
import org.plumbline.collect.FormSplit;
import org.plumbline.collect.Problem;
import org.plumbline.collect.ProblemTexts;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;

/** What came of filled forms, for people: each form, what was left out by file and cell, remarks, who has not reported. */
final class CollectionText {
    private static final int MOST_BLANK = 8;

    private final Plan plan;
    private final Messages messages;
    private final ProblemTexts texts;
    private final PrintWriter out;

    CollectionText(Plan plan, Console console) {
        this.plan = plan;
        this.messages = console.messages();
        this.texts = ProblemTexts.in(console.messages().language().locale());
        this.out = console.out();
    }

    void print(Collection collected) {
        collected.reports().forEach(this::print);
        problems(
                collected.problems().stream()
                        .filter(problem -> problem.code().isRejection())
                        .toList(),
                "collect.rejected");
        problems(
                collected.problems().stream()
                        .filter(problem -> !problem.code().isRejection())
                        .toList(),
                "collect.remarks");
        silent(collected.silent());
        out.println();
        out.println(messages.text(
                "collect.total",
                collected.reports().size(),
                collected.reports().stream().mapToInt(FormReport::added).sum(),
                collected.reports().stream().mapToInt(FormReport::corrected).sum(),
                collected.reports().stream().mapToInt(FormReport::unchanged).sum(),
                collected.problems().stream()
                        .filter(problem -> problem.code().isRejection())
                        .count(),
                collected.silent().size()));
        out.flush();
    }

    private void print(FormReport report) {
        out.println(messages.text(
                "collect.form",
                unit(report.id()),
                request(report.id().request()),
                report.file(),
                report.added(),
                report.corrected(),
                report.unchanged(),
                report.blank().size()));
        if (!report.blank().isEmpty()) {
            List<String> keys = report.blank();
            String some = String.join(", ", keys.subList(0, Math.min(MOST_BLANK, keys.size())));
            out.println(messages.text("collect.blank", keys.size() > MOST_BLANK ? some + ", …" : some));
        }
    }

    private void problems(List<Problem> problems, String heading) {
        if (problems.isEmpty()) {
            return;
        }
        out.println();
        out.println(messages.text(heading, problems.size()));
        for (Problem problem : problems) {
            String unit = problem.unit().isEmpty() ? "" : " [" + problem.unit() + "]";
            out.println("  " + problem.display() + unit + "  " + problem.code().code() + "  " + texts.message(problem));
            out.println(messages.text("check.remedy", texts.remedy(problem)));
        }
    }

    private void silent(List<EntryForm> forms) {
        Map<FormRequest, StringBuilder> units = new LinkedHashMap<>();
        for (EntryForm form : forms) {
            StringBuilder names = units.computeIfAbsent(form.id().request(), key -> new StringBuilder());
            names.append(names.isEmpty() ? "" : ", ").append(unit(form.id()));
        }
        if (!units.isEmpty()) {
            out.println();
        }
        units.forEach((request, names) -> out.println(messages.text("collect.silent", request(request), names)));
    }

    private String unit(FormId id) {
        return id.request().split() == FormSplit.REGION
                ? plan.regions().get(RegionId.of(id.unit())).name().in(messages.language())
                : id.unit();
    }

    private static String request(FormRequest request) {
        String round = request.round() > 1 ? " r" + request.round() : "";
        return request.period() + " " + request.purpose().code() + round;
    }
}
