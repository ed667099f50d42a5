package org.plumbline.report.trace;

import java.io.IOException;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Rating;
import org.plumbline.rating.Fragility;
import org.plumbline.rating.RatingNote;
import org.plumbline.rating.RatingResult;
import org.plumbline.rating.Working;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.json.JsonOutput;

/** The ratings' workings for programs: what went in, by which formula of whose, with which boundaries, and what came out. */
final class WorkingsJson {
    private final JsonOutput json;
    private final ReportTexts texts;

    WorkingsJson(JsonOutput json, ReportTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    void write(Assessment assessment) throws IOException {
        json.beginArray("workings");
        for (Rating rating : assessment.ratings().values()) {
            rating(rating);
        }
        json.endArray();
    }

    private void rating(Rating rating) throws IOException {
        json.beginObject();
        json.text("method", rating.method());
        json.text("name", texts.method(rating.method()));
        json.flag("own", rating.own());
        if (rating.result().isPresent()) {
            working(rating.result().get());
        }
        json.text("category", rating.category());
        json.number("score", rating.score());
        if (rating.score().reason().isPresent()) {
            json.text("reason", rating.score().reason().get().code());
        }
        if (rating.fragility().isPresent()) {
            flips(rating.fragility().get());
        }
        json.endObject();
    }

    private void working(RatingResult result) throws IOException {
        Working working = result.working();
        json.text("formula", working.formula());
        json.textOrNull("source", working.source());
        json.text("rounding", "none");
        json.beginObject("inputs");
        for (Working.Item item : working.items()) {
            json.number(item.term().code(), item.value());
        }
        json.endObject();
        json.beginArray("thresholds");
        for (double boundary : working.thresholds()) {
            json.number(boundary);
        }
        json.endArray();
        json.flag(
                "thresholdsSet",
                result.notes().stream().anyMatch(note -> note.kind() == RatingNote.Kind.THRESHOLDS_SET));
        if (result.measure().value().isPresent()) {
            json.number("measure", result.measure().value().getAsDouble());
        }
        json.beginArray("notes");
        for (RatingNote note : result.notes()) {
            json.beginObject();
            json.text("code", note.kind().code());
            json.text("text", texts.ratings().note(result.method(), note));
            json.endObject();
        }
        json.endArray();
    }

    /** What would change the category: half a unit of the last printed digit, or a revision of the usual size. */
    private void flips(Fragility fragility) throws IOException {
        json.beginArray("fragility");
        for (Fragility.Flip flip : fragility.flips()) {
            json.beginObject();
            json.text("cause", flip.cause().name().toLowerCase(java.util.Locale.ROOT));
            json.number("change", flip.change());
            json.text("category", flip.category());
            json.endObject();
        }
        json.endArray();
    }
}
