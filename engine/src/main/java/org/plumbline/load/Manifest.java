package org.plumbline.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.load.database.DatabaseQuery;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.FormHeading;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Period;
import org.plumbline.model.PlanSettings;

/** What {@code plan.yaml}, or the plan sheet of a workbook, says. */
record Manifest(
        String id,
        LocalizedText title,
        Language language,
        Optional<Period> asOf,
        Optional<LocalDate> knownAt,
        PlanSettings settings,
        String contact,
        String licence,
        Map<PlanTable, List<PathEntry>> tables,
        List<DatabaseQuery> queries,
        List<PathEntry> layouts,
        List<PathEntry> aliases,
        FormHeading form) {

    /** A manifest that says nothing. */
    static Manifest empty(String id) {
        return new Manifest(
                id,
                LocalizedText.EMPTY,
                Language.ZH,
                Optional.empty(),
                Optional.empty(),
                PlanSettings.DEFAULT,
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                FormHeading.EMPTY);
    }

    Manifest titled(LocalizedText other) {
        return new Manifest(
                id, other, language, asOf, knownAt, settings, contact, licence, tables, queries, layouts, aliases,
                form);
    }
}
