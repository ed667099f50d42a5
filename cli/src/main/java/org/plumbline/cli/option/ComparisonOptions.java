package org.plumbline.cli.option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.text.Messages;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import picocli.CommandLine.Option;

/** What is to be set beside what: two periods, or two dates of knowledge. */
public final class ComparisonOptions extends EvaluationOptions {
    @Option(names = "--from", paramLabel = "PERIOD", order = 1)
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "PERIOD", order = 2)
    private @Nullable String to;

    @Override
    public void validate(Messages messages) {
        super.validate(messages);
        boolean one = from(messages).isPresent() != to(messages).isPresent();
        if (one) {
            throw new UsageException(messages.text("usage.from-and-to"));
        }
    }

    @Override
    int mostDates() {
        return 2;
    }

    public Optional<Period> from(Messages messages) {
        return period("--from", from, messages);
    }

    public Optional<Period> to(Messages messages) {
        return period("--to", to, messages);
    }

    /** The dates typed, in their order. */
    public List<LocalDate> dates(Messages messages) {
        return knownAts(messages);
    }

    private static Optional<Period> period(String option, @Nullable String typed, Messages messages) {
        return Optional.ofNullable(typed).map(text -> PeriodParser.parse(text)
                .orElseThrow(() -> new UsageException(messages.text("usage.period", option, text))));
    }
}
