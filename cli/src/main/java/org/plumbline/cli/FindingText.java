package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import org.plumbline.cli.text.Messages;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingMessages;
import org.plumbline.finding.Severity;
import org.plumbline.model.Language;

/** Findings as lines for people. */
final class FindingText {
    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String CYAN = "\u001B[36m";
    private static final String PLAIN = "\u001B[0m";

    private final Messages messages;
    private final FindingMessages texts;
    private final boolean colours;

    FindingText(Language language, boolean colours) {
        this.messages = Messages.in(language);
        this.texts = FindingMessages.in(language.locale());
        this.colours = colours;
    }

    /** All findings by severity, each with its place, message and remedy, and the counts. */
    void printAll(String plan, List<Finding> findings, PrintWriter out) {
        for (Severity severity : Severity.values()) {
            List<Finding> group =
                    findings.stream().filter(f -> f.severity() == severity).toList();
            if (!group.isEmpty()) {
                out.println(paint(messages.text("severity." + severity.code()), severity));
                group.forEach(finding -> print(finding, out));
                out.println();
            }
        }
        out.println(counts(plan, findings));
    }

    /** One finding: place and code, message, remedy. */
    void print(Finding finding, PrintWriter out) {
        out.println("  " + place(finding) + paint(finding.code().code(), finding.severity()) + "  "
                + (finding.waived() ? messages.text("check.waived", message(finding)) : message(finding)));
        out.println(messages.text("check.remedy", texts.remedy(finding)));
    }

    private String message(Finding finding) {
        return texts.message(finding);
    }

    private static String place(Finding finding) {
        String place = finding.location().display();
        String column = finding.location().column();
        boolean columnHelps = !column.isEmpty() && finding.location().cell().isEmpty();
        String full = columnHelps ? place + " [" + column + "]" : place;
        return full.isEmpty() ? "" : full + "  ";
    }

    private String counts(String plan, List<Finding> findings) {
        if (findings.isEmpty()) {
            return plan + ": " + messages.text("check.none");
        }
        String counts = messages.text(
                "check.counts",
                plan,
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO));
        long waived = findings.stream().filter(Finding::waived).count();
        return waived == 0 ? counts : counts + " " + messages.text("check.waived-count", waived);
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    private String paint(String text, Severity severity) {
        return colours ? colour(severity) + text + PLAIN : text;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case INFO -> CYAN;
        };
    }
}
