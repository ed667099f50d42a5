package org.plumbline.cli;

import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;
import org.plumbline.report.ReleaseRefusedException;

/** How a run that wrote its results ends: simply done, or with reservations, which it names. */
final class Verdict {
    private Verdict() {}

    static int of(PlanSession session, StrictnessOptions strictness, Console console) {
        return of(session, session.assessments(), strictness, console);
    }

    /** As above where only some of the assessments were asked for. */
    static int of(PlanSession session, List<Assessment> assessments, StrictnessOptions strictness, Console console) {
        int leftOut = session.errors().size();
        List<String> holding =
                strictness.holding(assessments, session.findings(), session::unreconciled, console.messages());
        if (leftOut > 0) {
            console.say("plan.left-out", leftOut);
        }
        if (!holding.isEmpty()) {
            console.say("fail-on.holds", String.join(", ", holding));
        }
        return leftOut > 0 || !holding.isEmpty() ? ExitCode.DONE_WITH_RESERVATIONS : ExitCode.DONE;
    }

    /** The errors that ended a run, on standard error, and where to see the rest. */
    static int refuse(PlanSession session, String plan, String undone, Console console) {
        FindingText text = new FindingText(console.messages().language(), false);
        session.errors()
                .forEach(error -> text.print(error, console.surroundings().err()));
        console.complain(
                "plan.errors",
                session.errors().size(),
                console.messages().text(undone),
                console.commandLine("check", plan));
        return ExitCode.INPUT_HAS_ERRORS;
    }

    /** Names the figures that must not leave the house; nothing was written. */
    static int refuse(ReleaseRefusedException withheld, String profile, Console console) {
        console.complain("report.withheld", withheld.figures().size(), profile);
        withheld.figures().forEach(figure -> console.surroundings()
                .err()
                .println("  " + figure.line(console.messages().language())));
        console.complain("report.withheld-remedy");
        return ExitCode.INPUT_HAS_ERRORS;
    }

    /** A pointer to the warnings nobody has waived. */
    static void mentionWarnings(PlanSession session, String plan, Console console) {
        long warnings =
                session.findings().stream().filter(Verdict::isOpenWarning).count();
        if (warnings > 0) {
            console.say("plan.warnings", warnings, console.commandLine("check", plan));
        }
    }

    private static boolean isOpenWarning(Finding finding) {
        return finding.severity() == Severity.WARNING && !finding.waived();
    }
}
