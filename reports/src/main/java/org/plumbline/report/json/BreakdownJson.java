package org.plumbline.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.breakdown.Burden;
import org.plumbline.breakdown.Conflict;
import org.plumbline.breakdown.SplitCell;
import org.plumbline.breakdown.SplitNote;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.breakdown.SplitTotal;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.SplitTexts;
import org.plumbline.report.content.ToolVersion;
import org.plumbline.value.Actual;

/** Splits as JSON. */
public final class BreakdownJson {
    private final JsonOutput json;
    private final SplitTexts texts;

    private BreakdownJson(JsonOutput json, SplitTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** Writes the document of {@code breakdown --format json}; does not close the stream. */
    public static void write(
            Evaluation evaluation,
            List<SplitResult> results,
            List<Finding> findings,
            Language language,
            OutputStream out)
            throws IOException {
        try (JsonOutput json = JsonOutput.indented(out)) {
            BreakdownJson splits = new BreakdownJson(json, SplitTexts.in(language));
            json.beginObject();
            json.text("plan", evaluation.plan().id());
            json.text("asOf", evaluation.request().asOf().map(Period::toString));
            json.text("knownAt", evaluation.request().knownAt().toString());
            json.text("version", ToolVersion.current());
            json.beginArray("cautions");
            for (String caution : Cautions.of(evaluation.plan(), findings, ReportTexts.in(language))) {
                json.text(caution);
            }
            json.endArray();
            json.beginArray("splits");
            for (SplitResult result : results) {
                splits.split(result);
            }
            json.endArray();
            FindingsJson.array(json, findings, language);
            json.endObject();
        }
    }

    private void split(SplitResult result) throws IOException {
        SplitTotal total = result.total();
        json.beginObject();
        json.text("id", result.split().id().value());
        json.text("indicator", result.indicator().id().value());
        json.text("period", result.split().period().toString());
        json.text("method", result.split().method().code());
        json.text("quantity", result.quantity().code());
        json.text("explanation", texts.explanation(result.split().method()));
        json.whole("decimals", result.decimals());
        json.number("pressure", result.split().pressure());
        json.beginObject("total");
        total(total);
        json.endObject();
        json.beginArray("totals");
        for (SplitTotal each : result.totals()) {
            json.beginObject();
            json.text("indicator", each.indicator().value());
            json.text("period", each.period().toString());
            total(each);
            json.number("residual", each.residual());
            json.endObject();
        }
        json.endArray();
        json.beginArray("cells");
        for (SplitCell cell : result.cells()) {
            cell(cell);
        }
        json.endArray();
        if (result.split().hasTwoAxes()) {
            rows(result);
        }
        json.number("residual", result.feasible() ? total.residual() : OptionalDouble.empty());
        json.text("residualRegion", result.split().residualRegion().map(RegionId::value));
        json.flag("feasible", result.feasible());
        conflicts(result.conflicts());
        burden(result.burden());
        json.beginArray("notes");
        for (SplitNote note : result.notes()) {
            json.text(texts.note(note));
        }
        json.endArray();
        json.endObject();
    }

    private void total(SplitTotal total) throws IOException {
        json.text("region", total.region().value());
        json.number("value", total.value());
        json.text("target", total.target().map(TargetId::value));
        json.number("allotted", total.allotted());
        json.number("implied", total.implied());
    }

    private void cell(SplitCell cell) throws IOException {
        json.beginObject();
        json.text("region", cell.region().value());
        json.text("indicator", cell.indicator().value());
        json.text("period", cell.period().toString());
        json.number("value", cell.value());
        json.number(
                "base", cell.base().map(base -> OptionalDouble.of(base.value())).orElse(OptionalDouble.empty()));
        json.text("basePeriod", cell.base().map(Actual::period).map(Period::toString));
        json.number("requiredRate", cell.requiredRate());
        json.text("undefined", cell.requiredRate().reason().map(reason -> reason.code()));
        json.flag("held", cell.held());
        json.number("unrounded", cell.workings().exact());
        json.number("minimum", cell.workings().minimum());
        json.number("maximum", cell.workings().maximum());
        json.endObject();
    }

    private void rows(SplitResult result) throws IOException {
        json.beginArray("rows");
        for (SplitResult.RowSum row : result.rowSums()) {
            json.beginObject();
            json.text("region", row.region().value());
            json.text("period", row.period().toString());
            json.number("value", row.value());
            json.endObject();
        }
        json.endArray();
    }

    private void conflicts(List<Conflict> conflicts) throws IOException {
        json.beginArray("conflicts");
        for (Conflict conflict : conflicts) {
            json.beginObject();
            json.text("code", conflict.code());
            json.beginArray("constraints");
            for (String constraint : conflict.constraints()) {
                json.text(constraint);
            }
            json.endArray();
            json.text("message", texts.conflict(conflict));
            json.endObject();
        }
        json.endArray();
    }

    private void burden(Burden burden) throws IOException {
        json.beginObject("burden");
        json.number("spread", burden.spread());
        json.number("maxMinRatio", burden.ratio());
        json.number("coefficientOfVariation", burden.variation());
        json.number("gini", burden.gini());
        json.endObject();
    }
}
