package org.plumbline.finding;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Texts of findings, from the bundle {@code org.plumbline.finding.findings} in Chinese and English. */
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
        return format(finding, ".message");
    }

    /** What the user would most likely do about it. */
    public String remedy(Finding finding) {
        return format(finding, ".remedy");
    }

    private String format(Finding finding, String suffix) {
        Object[] arguments = Stream.concat(
                        Stream.of(finding.offending(), finding.subject()), finding.arguments().stream())
                .toArray();
        return new MessageFormat(bundle.getString(finding.code().code() + suffix), locale).format(arguments);
    }
}
