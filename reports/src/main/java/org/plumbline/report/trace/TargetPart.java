package org.plumbline.report.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.ledger.Standing;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Figure;
import org.plumbline.model.Target;

/** The target as it stands in its file, and whether it is in force. */
final class TargetPart {
    private final TraceContext context;
    private final Target target;

    TargetPart(TraceContext context) {
        this.context = context;
        this.target = context.assessment().target();
    }

    TraceSection section(TargetLedger ledger) {
        TraceSection part = context.section("target");
        Assessment a = context.assessment();
        part.add(
                "indicator",
                label("indicator"),
                named(context.data().name(a.indicator().name()), a.indicator().id()));
        part.add(
                "region",
                label("region"),
                named(context.data().name(a.region().name()), a.region().id()));
        part.add("period", label("period"), context.data().format().period(target.period()));
        part.add("place", label("place"), target.location().display());
        part.add("stored", label("stored"), stored());
        part.add("conversion", label("conversion"), conversion());
        part.add("source", label("source"), context.cite(target.source()));
        part.add("section-of", label("section-of"), target.section());
        part.add("definition", label("definition"), target.definition());
        Standing standing = ledger.get(target);
        part.add("standing", label("standing"), standing(standing));
        part.add("rivals", label("rivals"), targets(standing.rivals()));
        part.add("duplicates", label("duplicates"), targets(standing.duplicates()));
        return part;
    }

    private String label(String key) {
        return context.text(key);
    }

    private static String named(String name, Object id) {
        return name + " [" + id + "]";
    }

    private List<Figure> figures() {
        return Stream.of(target.value(), target.low(), target.high())
                .flatMap(Optional::stream)
                .toList();
    }

    private String stored() {
        List<String> printed = figures().stream().map(Figure::text).toList();
        if (printed.isEmpty()) {
            return context.text(target.kind().isWithoutNumber() ? "none" : "stored-none");
        }
        return (String.join(" – ", printed) + " " + target.unit()).strip();
    }

    private String conversion() {
        if (figures().isEmpty() || target.kind().ignoresUnit()) {
            return "";
        }
        if (!target.convertible()) {
            return context.text(
                    "not-convertible", target.unit(), context.data().format().unit(context.indicator()));
        }
        return String.join(
                "; ",
                figures().stream()
                        .map(figure -> context.conversion(context.indicator(), figure))
                        .distinct()
                        .toList());
    }

    private String standing(Standing standing) {
        return standing.supersededBy()
                .map(other -> context.text("superseded", other.id().value(), context.text("rule." + standing.rule())))
                .orElseGet(() -> context.text("in-force"));
    }

    private String targets(List<Target> others) {
        return context.data()
                .texts()
                .names(others.stream()
                        .map(other -> context.text(
                                "rival",
                                other.id().value(),
                                other.value().map(Figure::text).orElse("…"),
                                other.location().display()))
                        .toList());
    }
}
