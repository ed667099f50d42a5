package org.plumbline.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.model.Boundaries;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.model.SourceId;
import org.plumbline.model.TargetId;
import org.plumbline.reconciliation.AdjustMethod;
import org.plumbline.reconciliation.Adjustment;
import org.plumbline.reconciliation.Amount;
import org.plumbline.reconciliation.Check;
import org.plumbline.reconciliation.ImpliedValue;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.reconciliation.Verdict;
import org.plumbline.report.content.CheckText;
import org.plumbline.report.content.ToolVersion;
import org.plumbline.value.DecimalDigits;

/** Sums and identities as JSON: {@code {"checks": [...]}}. */
public final class ReconciliationJson {
    private final JsonOutput json;
    private final Reconciliation result;
    private final CheckText texts;

    private ReconciliationJson(JsonOutput json, Reconciliation result, CheckText texts) {
        this.json = json;
        this.result = result;
        this.texts = texts;
    }

    /** Writes the document of {@code reconcile --format json}; does not close the stream. */
    public static void write(Reconciliation result, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        try (JsonOutput json = JsonOutput.indented(out)) {
            json.beginObject();
            new ReconciliationJson(json, result, CheckText.of(result.plan(), language)).fields();
            FindingsJson.array(json, findings, language);
            json.endObject();
        }
    }

    private void fields() throws IOException {
        json.text("plan", result.plan().id());
        json.text("asOf", result.request().asOf().map(Period::toString));
        json.text("knownAt", result.request().knownAt().toString());
        json.text("judge", result.request().judge().code());
        json.text("boundaries", Boundaries.AS_REPORTED.text());
        json.text("version", ToolVersion.current());
        if (result.method().isPresent()) {
            AdjustMethod method = result.method().get();
            json.beginObject("adjustment");
            json.text("method", method.code());
            json.text("name", texts.word("method", method));
            json.text("explanation", texts.explanation(method));
            json.endObject();
        }
        json.beginObject("counts");
        for (Verdict verdict : Verdict.values()) {
            json.whole(verdict.code(), result.listOf(verdict).size());
        }
        json.endObject();
        json.beginArray("checks");
        for (Check check : result.checks()) {
            check(check);
        }
        json.endArray();
        json.beginArray("implied");
        for (ImpliedValue value : result.implied()) {
            implied(value);
        }
        json.endArray();
    }

    private void check(Check check) throws IOException {
        json.beginObject();
        json.text("kind", check.kind().code());
        json.text("subject", check.subject());
        json.text("indicator", check.indicator().value());
        json.text("region", check.region().value());
        json.text("period", check.period().toString());
        json.text("figures", check.figures().code());
        json.textOrNull("identity", check.identity());
        json.text("unit", texts.indicator(check).unit().code());
        json.text("target", check.total().target().map(TargetId::value));
        json.text("source", check.total().source().map(SourceId::value));
        json.number("total", check.total().value());
        json.number("totalLow", check.total().low());
        json.number("totalHigh", check.total().high());
        json.number("sum", check.sum());
        json.number("sumLow", check.sumLow());
        json.number("sumHigh", check.sumHigh());
        json.number("difference", check.difference());
        json.number("tolerance", check.tolerance());
        json.text("verdict", check.verdict().code());
        json.text("cause", check.cause().code());
        json.flag("acrossSources", check.acrossSources());
        json.text("message", texts.message(check));
        json.beginArray("missing");
        for (String missing : check.missing()) {
            json.text(missing);
        }
        json.endArray();
        json.beginArray("parts");
        for (Amount part : check.parts()) {
            json.beginObject();
            amount(part);
            json.number("share", check.share(part));
            json.number("assigned", check.assigned(part));
            json.endObject();
        }
        json.endArray();
        if (result.adjustment(check).isPresent()) {
            adjusted(result.adjustment(check).get());
        }
        json.endObject();
    }

    private void adjusted(Adjustment adjustment) throws IOException {
        json.beginObject("adjusted");
        json.text("method", adjustment.method().code());
        json.textOrNull("weights", adjustment.weights());
        json.flag("feasible", adjustment.possible());
        json.text("reason", adjustment.problem().map(Adjustment.Problem::code));
        json.textOrNull("message", texts.note(adjustment));
        json.flag("rounded", adjustment.rounded());
        if (adjustment.total().isPresent()) {
            json.beginObject("total");
            cell(adjustment.total().get());
        }
        json.beginArray("parts");
        for (Adjustment.Cell cell : adjustment.parts()) {
            json.beginObject();
            cell(cell);
        }
        json.endArray();
        json.endObject();
    }

    private void cell(Adjustment.Cell cell) throws IOException {
        json.text("region", cell.region().value());
        json.text("indicator", cell.indicator().value());
        json.text("period", cell.period().toString());
        json.number("original", cell.original());
        json.number("adjusted", cell.adjusted());
        json.number("change", DecimalDigits.clean(cell.adjusted() - cell.original()));
        json.flag("held", cell.held());
        json.endObject();
    }

    private void amount(Amount amount) throws IOException {
        json.text("region", amount.region().value());
        json.text("indicator", amount.indicator().value());
        json.text("period", amount.period().toString());
        json.number("value", amount.value());
        json.number("low", amount.low());
        json.number("high", amount.high());
        json.number("factor", amount.factor());
        json.text("target", amount.target().map(TargetId::value));
        json.text("source", amount.source().map(SourceId::value));
        json.textOrNull("stage", amount.stage());
    }

    private void implied(ImpliedValue value) throws IOException {
        json.beginObject();
        json.text("indicator", value.indicator().value());
        json.text("region", value.region().value());
        json.text("period", value.period().toString());
        json.text("figures", value.figures().code());
        json.text("how", value.how().code());
        json.number("value", value.value());
        json.number("low", value.low());
        json.number("high", value.high());
        json.beginArray("from");
        for (Amount amount : value.from()) {
            json.beginObject();
            amount(amount);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
