package org.plumbline.collect;

import java.util.List;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;

/**
 * A form for one unit.
 *
 * @param unitName as printed
 */
public record EntryForm(FormId id, LocalizedText unitName, List<FormRow> rows) {
    public EntryForm {
        rows = List.copyOf(rows);
    }

    /** Name of its file without ending: letters and digits of any script, and hyphens. */
    public String fileName(Language language) {
        FormRequest request = id.request();
        String unit = unitName.in(language)
                .strip()
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String period = request.period().toString().replace('/', '_');
        String round = request.purpose() == FormPurpose.PLEDGES ? "-r" + request.round() : "";
        return (unit.isEmpty() ? "unit" : unit) + "-" + period + "-"
                + request.purpose().code() + round;
    }
}
