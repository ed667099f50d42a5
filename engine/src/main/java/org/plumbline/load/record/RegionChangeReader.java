package org.plumbline.load.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.RegionChangeColumn;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.RegionChange;
import org.plumbline.model.RegionId;

/**
 * The region-changes table: ground that moved from one region to another.
 *
 * <ul>
 *   <li>{@code date} (a year or month is its first day), {@code from}, {@code to}: all required;
 *   <li>{@code share}: the part of {@code from}'s earlier value that moved, 0 to 1 or with a percent sign; blank: unknown;
 *   <li>{@code indicator}: the one the share holds for (blank: all); {@code note}.
 * </ul>
 */
final class RegionChangeReader {
    private static final double PER_CENT = 100;

    private final References references;
    private final Findings findings;

    RegionChangeReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<RegionChange> read(TableSource tables) {
        List<RegionChange> changes = new ArrayList<>();
        tables.read(PlanTable.REGION_CHANGES, row -> change(row).ifPresent(changes::add));
        return changes;
    }

    private Optional<RegionChange> change(Row row) {
        Cells cells =
                new Cells(row, findings, row.cell(RegionChangeColumn.FROM) + " " + row.cell(RegionChangeColumn.TO));
        Optional<LocalDate> date = cells.beginning(RegionChangeColumn.DATE);
        Optional<String> from = references.resolve(cells, RegionChangeColumn.FROM, PlanTable.REGIONS);
        Optional<String> to = references.resolve(cells, RegionChangeColumn.TO, PlanTable.REGIONS);
        OptionalDouble share = share(cells);
        Optional<String> indicator = references.resolve(cells, RegionChangeColumn.INDICATOR, PlanTable.INDICATORS);
        boolean lostIndicator =
                indicator.isEmpty() && !row.cell(RegionChangeColumn.INDICATOR).isEmpty();
        if (date.isEmpty() || from.isEmpty() || to.isEmpty() || lostIndicator || cells.failed()) {
            return Optional.empty();
        }
        return Optional.of(new RegionChange(
                date.get(),
                RegionId.of(from.get()),
                RegionId.of(to.get()),
                share,
                indicator.map(IndicatorId::of),
                cells.text(RegionChangeColumn.NOTE),
                cells.location()));
    }

    private static OptionalDouble share(Cells cells) {
        Optional<ParsedNumber> number = cells.number(RegionChangeColumn.SHARE);
        if (number.isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean percent = number.get().sign() == ParsedNumber.Sign.PERCENT;
        double share = number.get().doubleValue() / (percent ? PER_CENT : 1);
        if (share < 0 || share > 1) {
            cells.report(
                    FindingCode.NUMBER_INVALID,
                    Severity.WARNING,
                    RegionChangeColumn.SHARE,
                    cells.row().cell(RegionChangeColumn.SHARE));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share);
    }
}
