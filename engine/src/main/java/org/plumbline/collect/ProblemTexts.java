package org.plumbline.collect;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of problems, from the bundle {@code org.plumbline.collect.problems} in Chinese and English. */
public final class ProblemTexts {
    private final ResourceBundle bundle;
    private final Locale locale;

    private ProblemTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.plumbline.collect.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static ProblemTexts in(Locale locale) {
        return new ProblemTexts(locale);
    }

    /** What is wrong. */
    public String message(Problem problem) {
        return format(problem, ".message");
    }

    /** What to do about it. */
    public String remedy(Problem problem) {
        return format(problem, ".remedy");
    }

    private String format(Problem problem, String suffix) {
        List<String> facts = new ArrayList<>(List.of(problem.offending(), problem.subject()));
        facts.addAll(problem.arguments());
        return new MessageFormat(bundle.getString(problem.code().code() + suffix), locale).format(facts.toArray());
    }
}
