package org.plumbline.collect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.Coded;
import org.plumbline.model.PeriodParser;

/**
 * Which form of which plan a workbook is, whatever its file is called. Its text stands in the head of the form: {@code
 * shenzhen | 2012 | actuals | 1 | lead-unit | 市发展改革委}.
 *
 * @param unit name of the lead unit, or id of the region
 */
public record FormId(String plan, FormRequest request, String unit) {
    private static final String SEPARATOR = " | ";

    public String text() {
        return String.join(
                SEPARATOR,
                plan,
                request.period().toString(),
                request.purpose().code(),
                Integer.toString(request.round()),
                request.split().code(),
                unit);
    }

    /** The form a text names, or empty where it names none. */
    public static Optional<FormId> parse(String text) {
        List<String> parts =
                Arrays.stream(text.split("\\|", 6)).map(String::strip).toList();
        if (parts.size() < 6 || parts.get(5).isEmpty() || !parts.get(3).matches("[1-9]")) {
            return Optional.empty();
        }
        int round = Integer.parseInt(parts.get(3));
        return PeriodParser.parse(parts.get(1)).flatMap(period -> Coded.find(FormPurpose.class, parts.get(2))
                .flatMap(purpose -> Coded.find(FormSplit.class, parts.get(4))
                        .map(split -> new FormId(
                                parts.get(0), new FormRequest(period, purpose, split, round), parts.get(5)))));
    }
}
