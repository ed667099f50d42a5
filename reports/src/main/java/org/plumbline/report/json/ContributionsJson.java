package org.plumbline.report.json;

import java.io.IOException;
import java.util.List;
import org.plumbline.calc.Contribution;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.ValueFormat;

/** The array {@code contributions} of an assessment: what change and gap are made of; a total of null has its reason. */
final class ContributionsJson {
    private ContributionsJson() {}

    static void array(JsonOutput json, List<Contribution> contributions) throws IOException {
        json.beginArray("contributions");
        for (Contribution contribution : contributions) {
            write(json, contribution);
        }
        json.endArray();
    }

    private static void write(JsonOutput json, Contribution contribution) throws IOException {
        json.beginObject();
        json.text("kind", contribution.kind().code());
        json.text("method", contribution.method());
        json.text("from", contribution.from().map(Period::toString));
        json.text("to", contribution.to().toString());
        json.number("total", contribution.total());
        json.text("unit", ValueFormat.gapUnitCode(contribution.unit()));
        json.text("reason", contribution.total().reason().map(UnavailableReason::code));
        json.beginArray("parts");
        for (Contribution.Share part : contribution.parts()) {
            json.beginObject();
            json.text("name", part.role());
            json.text("region", part.region().map(RegionId::value));
            json.text("indicator", part.indicator().map(IndicatorId::value));
            json.number("value", part.value());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
