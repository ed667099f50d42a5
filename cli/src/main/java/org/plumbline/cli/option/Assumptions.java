package org.plumbline.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assumption;
import org.plumbline.cli.text.Messages;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;

/** Reads {@code INDICATOR:REGION=RATE%}: 8% and 8 are both eight percent a year. */
final class Assumptions {
    private record Typed(String text, String indicator, String region, double rate) {}

    private Assumptions() {}

    /** Refuses what is not written like one. */
    static void validate(List<String> typed, Messages messages) {
        typed.forEach(text -> parse(text, messages));
    }

    /** Ids that the plan does not have, pairs without a target and pairs named twice are wrong usage. */
    static List<Assumption> read(List<String> typed, Plan plan, Messages messages) {
        List<Assumption> assumptions = new ArrayList<>();
        for (String text : typed) {
            Typed one = parse(text, messages);
            List<String> indicators =
                    plan.indicators().list().stream().map(i -> i.id().value()).toList();
            List<String> regions =
                    plan.regions().list().stream().map(r -> r.id().value()).toList();
            SelectionOptions.requireKnown(List.of(one.indicator()), indicators, "usage.assume-indicator", messages);
            SelectionOptions.requireKnown(List.of(one.region()), regions, "usage.assume-region", messages);
            Assumption assumption =
                    new Assumption(IndicatorId.of(one.indicator()), RegionId.of(one.region()), one.rate());
            if (assumptions.stream().anyMatch(other -> isSame(other, assumption))) {
                throw new UsageException(messages.text("usage.assume-twice", one.indicator(), one.region()));
            }
            if (plan.targets().stream()
                    .noneMatch(t -> t.indicator().equals(assumption.indicator())
                            && t.region().equals(assumption.region()))) {
                throw new UsageException(messages.text("usage.assume-no-target", one.indicator(), one.region()));
            }
            assumptions.add(assumption);
        }
        return assumptions;
    }

    private static boolean isSame(Assumption a, Assumption b) {
        return a.indicator().equals(b.indicator()) && a.region().equals(b.region());
    }

    private static Typed parse(String text, Messages messages) {
        int colon = text.indexOf(':');
        int equals = text.lastIndexOf('=');
        if (colon < 1 || equals < colon + 2) {
            throw new UsageException(messages.text("usage.assume-form", text));
        }
        String rate = text.substring(equals + 1).strip();
        Optional<Double> percent = NumberParser.parse(rate.replaceFirst("[%％]$", ""))
                .filter(number -> number.sign() == ParsedNumber.Sign.NONE)
                .map(ParsedNumber::doubleValue)
                .filter(number -> Assumption.isRate(number / 100));
        return new Typed(
                text,
                text.substring(0, colon).strip(),
                text.substring(colon + 1, equals).strip(),
                percent.orElseThrow(() -> new UsageException(messages.text("usage.assume-rate", text, rate))) / 100);
    }
}
