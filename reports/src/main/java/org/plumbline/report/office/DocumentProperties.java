package org.plumbline.report.office;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.plumbline.model.Plan;
import org.plumbline.report.content.ReportData;

/** Title, author, language and dates of an Office file; the dates are the date looked from, so that they depend on nothing else. */
public final class DocumentProperties {
    private DocumentProperties() {}

    public static void fill(POIXMLProperties properties, ReportData data, String subject, String description) {
        Plan plan = data.plan();
        Optional<Date> day = Optional.of(Date.from(data.evaluation()
                .request()
                .knownAt()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(data.name(plan.title()));
        core.setCreator(plan.contact().isEmpty() ? "Plumbline" : plan.contact());
        core.setSubjectProperty(subject);
        core.setDescription(description);
        core.getUnderlyingProperties()
                .setLanguageProperty(Optional.of(data.texts().locale().toLanguageTag()));
        core.setCreated(day);
        core.setModified(day);
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Plumbline");
    }
}
