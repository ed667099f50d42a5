package org.plumbline.cli.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.cli.text.Messages;
import org.plumbline.load.parse.DateParser;
import org.plumbline.model.Boundaries;
import org.plumbline.model.Coded;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;
import org.plumbline.projection.ProjectionMethod;
import org.plumbline.projection.ProjectionMethods;
import picocli.CommandLine.Option;

/** Options that say from where a plan is looked at; each replaces what the plan says. */
public class ViewOptions {
    private static final Choice PROJECTIONS =
            Choice.of("--projection", ProjectionMethods.all().stream().map(ProjectionMethod::code));
    private static final Choice JUDGES = Choice.of("--judge", "in-force", "original", "latest", "all");

    @Option(names = "--as-of", paramLabel = "PERIOD", order = 10)
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "DATE", order = 11)
    private List<String> knownAt = new ArrayList<>();

    @Option(names = "--projection", paramLabel = "METHOD", order = 13)
    private @Nullable String projection;

    @Option(names = "--judge", paramLabel = "WHICH", order = 14)
    private @Nullable String judge;

    @Option(names = "--boundaries", paramLabel = "WHICH", order = 15)
    private @Nullable String boundaries;

    /** Refuses what cannot be understood, so that nobody waits for a plan to be read first. */
    public void validate(Messages messages) {
        asOf(messages);
        knownAt(messages);
        projection(messages);
        judge(messages);
        boundaries(messages);
    }

    /** What is to be evaluated: the options, where they are silent the plan, where it is silent too the defaults. */
    public EvaluationRequest request(Plan plan, LocalDate today, Messages messages) {
        EvaluationRequest own = EvaluationRequest.of(plan, today);
        return new EvaluationRequest(
                asOf(messages).or(own::asOf),
                knownAt(messages).orElse(own.knownAt()),
                judge(messages).orElse(own.judge()),
                own.method(),
                projection(messages).orElse(own.projection()),
                Set.of(),
                Set.of(),
                own.assumptions(),
                boundaries(messages).orElse(own.boundaries()));
    }

    private Optional<Period> asOf(Messages messages) {
        return Optional.ofNullable(asOf).map(text -> PeriodParser.parse(text)
                .orElseThrow(() -> new UsageException(messages.text("usage.period", "--as-of", text))));
    }

    /** How many dates may be given. */
    int mostDates() {
        return 1;
    }

    private Optional<LocalDate> knownAt(Messages messages) {
        List<LocalDate> dates = knownAts(messages);
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }

    List<LocalDate> knownAts(Messages messages) {
        if (knownAt.size() > mostDates()) {
            throw new UsageException(messages.text("usage.twice", "--known-at DATE"));
        }
        return knownAt.stream()
                .map(text -> DateParser.asEnd(text)
                        .orElseThrow(() -> new UsageException(messages.text("usage.date", "--known-at", text))))
                .toList();
    }

    private Optional<String> projection(Messages messages) {
        return Optional.ofNullable(projection).map(name -> PROJECTIONS.require(name, messages));
    }

    private Optional<Boundaries> boundaries(Messages messages) {
        return Optional.ofNullable(boundaries).map(text -> Boundaries.parse(text)
                .orElseThrow(() -> new UsageException(
                        messages.text("usage.choice", "--boundaries", text, "as-reported, current, 2010"))));
    }

    private Optional<Judge> judge(Messages messages) {
        return Optional.ofNullable(judge).flatMap(name -> Coded.find(Judge.class, JUDGES.require(name, messages)));
    }
}
