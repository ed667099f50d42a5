package org.plumbline.load;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The plan's id, which names its output files. */
final class PlanId {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final int LONGEST = 100;

    private PlanId() {}

    static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** An id made from a file or folder name; {@code plan} where nothing of it can stand in one. */
    static String from(String name) {
        String slug = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^[-_]+|[-_]+$", "");
        return isValid(slug) ? slug : "plan";
    }
}
