package org.plumbline.finding;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts of findings, from the bundle {@code org.plumbline.finding.findings} in Chinese and English. An argument that begins
 * with {@code @} names a phrase of the bundle, for facts that are words: {@code @none} is （无） or (none).
 */
public final class FindingMessages {
    private final ResourceBundle bundle;
    private final Locale locale;

    private FindingMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.plumbline.finding.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static FindingMessages in(Locale locale) {
        return new FindingMessages(locale);
    }

    /** What is wrong, naming the value and its place's facts. */
    public String message(Finding finding) {
        return format(
                finding, finding.isFurther() ? "further.count" : finding.code().code() + ".message");
    }

    /** What the user would most likely do about it. */
    public String remedy(Finding finding) {
        return format(
                finding, finding.isFurther() ? "further.remedy" : finding.code().code() + ".remedy");
    }

    private String format(Finding finding, String key) {
        List<String> facts = new ArrayList<>(List.of(finding.offending(), finding.subject()));
        facts.addAll(finding.arguments());
        Object[] arguments = facts.toArray();
        for (int i = 2; i < arguments.length; i++) {
            arguments[i] = phrase(facts.get(i), facts);
        }
        return formatted(key, arguments);
    }

    private Object phrase(String argument, List<String> facts) {
        boolean isPhrase = argument.startsWith("@") && bundle.containsKey(argument.substring(1));
        return isPhrase ? formatted(argument.substring(1), facts.toArray()) : argument;
    }

    private String formatted(String key, Object[] arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
