package org.plumbline.report.trace;

import java.util.List;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Contribution;
import org.plumbline.report.content.ContributionRows;

/** What the change since the baseline and the gap are made of. */
final class ContributionsPart {
    private ContributionsPart() {}

    static TraceSection section(TraceContext context) {
        TraceSection part = context.section("contributions");
        for (Contribution contribution : context.assessment().contributions()) {
            List<ContributionRows.Row> rows = ContributionRows.of(context.data(), context.assessment(), contribution);
            ContributionRows.Row first = rows.get(0);
            String what = context.text("contribution", first.what(), first.method(), first.span());
            part.add(contribution.kind().code(), what, figure(context, contribution.total(), first.unit()));
            part.add("formula", context.text("formula"), formula(context, contribution), 1);
            if (!contribution.parts().isEmpty()) {
                rows.forEach(row -> part.add("part", row.part(), figure(context, row.value(), row.unit()), 1));
            }
        }
        if (part.lines().isEmpty()) {
            part.add("none", "", context.text("no-contributions"));
        }
        return part;
    }

    private static String formula(TraceContext context, Contribution contribution) {
        return context.data().text("contribution.formula." + contribution.kind().code() + "." + contribution.method());
    }

    private static String figure(TraceContext context, Cell cell, String unit) {
        return cell.value().isPresent()
                ? (TraceContext.number(cell.value().getAsDouble()) + " " + unit).strip()
                : context.text(
                        "why-none",
                        cell.reason().map(context.data().texts()::reason).orElse(""));
    }
}
