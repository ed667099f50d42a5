package org.plumbline.tabular;

import static org.plumbline.tabular.PlanTables.booleans;
import static org.plumbline.tabular.PlanTables.doubles;
import static org.plumbline.tabular.PlanTables.strings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import tech.tablesaw.api.Table;

/** Assessments as a Tablesaw table: one row a target, numbers in full precision, missing where there is none. */
public final class AssessmentTables {
    private AssessmentTables() {}

    /**
     * Columns {@code target indicator region period kind basis class topic headline outcome in_force disputed required_low
     * required_high actual_period actual gap favourable relative level_ratio share_of_way expected deviation time_distance
     * source}.
     */
    public static Table assessments(Evaluation evaluation) {
        List<Assessment> list = evaluation.assessments();
        return Table.create(
                "assessments",
                strings("target", list, a -> a.target().id().value()),
                strings("indicator", list, a -> a.indicator().id().value()),
                strings("region", list, a -> a.region().id().value()),
                strings("period", list, a -> a.target().period().toString()),
                strings("kind", list, a -> a.target().kind().code()),
                strings("basis", list, a -> a.target().basis().code()),
                strings("class", list, a -> a.target().targetClass().code()),
                strings("topic", list, a -> a.indicator().topic()),
                booleans("headline", list, a -> a.indicator().headline()),
                strings("outcome", list, a -> a.outcome().code()),
                booleans("in_force", list, Assessment::inForce),
                booleans("disputed", list, Assessment::disputed),
                doubles("required_low", list, a -> a.required().flatMap(r -> boxed(r.low()))),
                doubles("required_high", list, a -> a.required().flatMap(r -> boxed(r.high()))),
                strings("actual_period", list, a -> a.actual()
                        .map(v -> v.period().toString())
                        .orElse("")),
                doubles("actual", list, a -> a.actual().map(v -> v.value())),
                doubles("gap", list, a -> boxed(a.gap().value())),
                doubles("favourable", list, a -> boxed(a.gap().favourable())),
                doubles("relative", list, a -> boxed(a.gap().relative())),
                doubles("level_ratio", list, a -> boxed(a.levelRatio())),
                doubles("share_of_way", list, a -> boxed(a.shareOfWay())),
                doubles("expected", list, a -> boxed(a.path().expected())),
                doubles("deviation", list, a -> boxed(a.path().deviation())),
                doubles("time_distance", list, a -> boxed(a.path().timeDistanceYears())),
                strings(
                        "source",
                        list,
                        a -> a.target().source().map(s -> s.value()).orElse("")));
    }

    private static Optional<Double> boxed(Cell cell) {
        return boxed(cell.value());
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
