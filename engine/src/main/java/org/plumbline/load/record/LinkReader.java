package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.LinkColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.DefinitionLink;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.SourceId;

/**
 * The links table: bridges over changes of definition.
 *
 * <ul>
 *   <li>{@code indicator}, {@code at} (the first period after the break), {@code factor} (above 0; an old value times it is
 *       comparable with a new one): all required;
 *   <li>{@code from_definition}, {@code to_definition}, {@code method}, {@code source}, {@code note}.
 * </ul>
 */
final class LinkReader {
    private final References references;
    private final Findings findings;

    LinkReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<DefinitionLink> read(TableSource tables) {
        List<DefinitionLink> links = new ArrayList<>();
        tables.read(PlanTable.LINKS, row -> link(row).ifPresent(links::add));
        return links;
    }

    private Optional<DefinitionLink> link(Row row) {
        Cells cells = new Cells(row, findings, row.cell(LinkColumn.INDICATOR));
        Optional<String> indicator = references.resolve(cells, LinkColumn.INDICATOR, PlanTable.INDICATORS);
        Optional<Period> at = cells.period(LinkColumn.AT);
        OptionalDouble factor = cells.decimal(LinkColumn.FACTOR);
        if (factor.isPresent() && factor.getAsDouble() <= 0) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.ERROR, LinkColumn.FACTOR, row.cell(LinkColumn.FACTOR));
        }
        Optional<SourceId> source =
                references.resolve(cells, LinkColumn.SOURCE, PlanTable.SOURCES).map(SourceId::of);
        if (indicator.isEmpty() || at.isEmpty() || factor.isEmpty() || cells.failed()) {
            return Optional.empty();
        }
        return Optional.of(new DefinitionLink(
                IndicatorId.of(indicator.get()),
                at.get(),
                cells.text(LinkColumn.FROM_DEFINITION),
                cells.text(LinkColumn.TO_DEFINITION),
                factor.getAsDouble(),
                cells.text(LinkColumn.METHOD),
                source,
                cells.text(LinkColumn.NOTE),
                cells.location()));
    }
}
