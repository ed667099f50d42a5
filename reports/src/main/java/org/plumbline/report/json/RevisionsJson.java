package org.plumbline.report.json;

import java.io.IOException;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Revision;
import org.plumbline.comparison.RevisionStatistics;
import org.plumbline.model.SourceId;

/** The revision triangle and its statistics as fields of a comparison. */
final class RevisionsJson {
    private RevisionsJson() {}

    static void write(JsonOutput json, Comparison comparison) throws IOException {
        json.beginArray("revisions");
        for (Revision revision : comparison.revisions()) {
            json.beginObject();
            json.text("indicator", revision.indicator().id().value());
            json.text("region", revision.region().id().value());
            json.text("period", revision.period().toString());
            json.textOrNull("definition", revision.definition());
            json.flag("revised", revision.revised());
            json.beginArray("releases");
            for (Revision.Release release : revision.releases()) {
                json.beginObject();
                json.text("published", release.published().map(Object::toString));
                json.number("value", release.value());
                json.text("stage", release.stage().code());
                json.text("source", release.source().map(SourceId::value));
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.beginArray("revisionStatistics");
        for (RevisionStatistics statistics : comparison.statistics()) {
            json.beginObject();
            json.text("indicator", statistics.indicator().id().value());
            json.beginArray("steps");
            for (RevisionStatistics.Step step : statistics.steps()) {
                step(json, step);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static void step(JsonOutput json, RevisionStatistics.Step step) throws IOException {
        json.beginObject();
        json.text("from", step.from());
        json.text("to", step.to());
        json.whole("n", step.n());
        json.number("mean", step.mean());
        json.number("meanAbsolute", step.meanAbsolute());
        json.number("t", step.tTest());
        json.number("tProbability", step.tTestP());
        json.number("slope", step.slope());
        json.number("intercept", step.intercept());
        json.number("slopeProbability", step.slopeP());
        json.number("theil", step.theil());
        json.text("undefined", step.tTest().reason().or(step.slope()::reason).map(UnavailableReason::code));
        json.endObject();
    }
}
