package org.plumbline.cli.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.cli.text.Messages;
import org.plumbline.model.Plan;
import org.plumbline.rating.RatingMethod;
import org.plumbline.rating.RatingMethods;
import picocli.CommandLine.Option;

/** Options that say from where and by which rating method a plan is looked at; each replaces what the plan says. */
public class EvaluationOptions extends ViewOptions {
    private static final Choice METHODS = Choice.of(
            "--method", Stream.concat(RatingMethods.all().stream().map(RatingMethod::name), Stream.of("all")));

    @Option(names = "--method", paramLabel = "METHOD", order = 12)
    private @Nullable String method;

    @Option(names = "--assume", paramLabel = "INDICATOR:REGION=RATE%", order = 15)
    private List<String> assumed = new ArrayList<>();

    @Override
    public void validate(Messages messages) {
        super.validate(messages);
        method(messages);
        Assumptions.validate(assumed, messages);
    }

    @Override
    public EvaluationRequest request(Plan plan, LocalDate today, Messages messages) {
        EvaluationRequest seen = super.request(plan, today, messages);
        return new EvaluationRequest(
                seen.asOf(),
                seen.knownAt(),
                seen.judge(),
                method(messages).orElse(seen.method()),
                seen.projection(),
                seen.indicators(),
                seen.regions(),
                Assumptions.read(assumed, plan, messages),
                seen.boundaries());
    }

    private Optional<String> method(Messages messages) {
        return Optional.ofNullable(method).map(name -> METHODS.require(name, messages));
    }
}
