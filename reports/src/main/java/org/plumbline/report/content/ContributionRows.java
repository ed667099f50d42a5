package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Contribution;

/** What changes and gaps are made of, a row a part, in words of the report's language. */
public final class ContributionRows {
    /**
     * A part of a change or gap, or the reason why there are none.
     *
     * @param what what is taken apart, and into what
     * @param method the rule by which it is split
     * @param span from when to when, or when
     * @param part name of the part; empty where there are none
     * @param value of the part, or why there are none
     */
    public record Row(
            Assessment assessment,
            String what,
            String method,
            String span,
            String part,
            Cell value,
            Cell total,
            String unit) {}

    private ContributionRows() {}

    /** Of targets in force, in the report's order. */
    public static List<Row> of(ReportData data) {
        List<Row> rows = new ArrayList<>();
        for (Assessment assessment : data.evaluation().assessments()) {
            if (assessment.inForce()) {
                assessment.contributions().forEach(c -> rows.addAll(of(data, assessment, c)));
            }
        }
        return rows;
    }

    /** Of one change or gap. */
    public static List<Row> of(ReportData data, Assessment assessment, Contribution contribution) {
        if (contribution.parts().isEmpty()) {
            return List.of(row(data, assessment, contribution, "", contribution.total()));
        }
        return contribution.parts().stream()
                .map(part -> row(data, assessment, contribution, name(data, part), Cell.of(part.value())))
                .toList();
    }

    private static Row row(ReportData data, Assessment assessment, Contribution contribution, String part, Cell value) {
        String to = data.format().period(contribution.to());
        return new Row(
                assessment,
                data.text("contribution.kind." + contribution.kind().code()),
                data.text("contribution.method." + contribution.method()),
                contribution
                        .from()
                        .map(from ->
                                data.text("contribution.span", data.format().period(from), to))
                        .orElse(to),
                part,
                value,
                contribution.total(),
                data.format().gapUnit(contribution.unit()));
    }

    private static String name(ReportData data, Contribution.Share part) {
        String role = data.text("contribution.part." + part.role());
        return part.region()
                .flatMap(data.plan().regions()::find)
                .map(region -> data.name(region.name()))
                .or(() -> part.indicator()
                        .map(id -> data.name(data.plan().indicators().get(id).name())))
                .map(name -> data.text("contribution.part", name, role))
                .orElse(role);
    }
}
