package org.plumbline.load.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.parse.UnitConversion;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.Coded;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorCatalogue;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.ObservationTableBuilder;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Subannual;
import org.plumbline.model.WithheldPlace;

/**
 * The observations table: published figures, one a row. Rows go straight into the columns of the plan.
 *
 * <ul>
 *   <li>{@code indicator}, {@code region}, {@code period}, {@code value} (all required); a missing code in {@code value}
 *       makes no observation, with a {@code conf} other than F a withheld place;
 *   <li>{@code span}: {@code ytd} reads a period of part of a year as from January to its end; so does a blank span where
 *       the indicator's {@code subannual} is {@code ytd}; {@code period} takes it as it stands;
 *   <li>{@code unit} (default: the indicator's) and {@code unit_mult}, a power of ten that counts from the unit without
 *       its prefix; {@code decimals} where the number is not printed in full;
 *   <li>{@code definition} (default: the indicator's);
 *   <li>{@code stage} (default {@code revised}, {@code preliminary} where status is P), {@code qualifier} (default {@code
 *       exact}), {@code status} (SDMX codes, or 初步 修订 最终 估计 预测), {@code conf};
 *   <li>{@code published}: date (a year or month is its last day; default: the source's {@code issued}), {@code source},
 *       {@code note}.
 * </ul>
 *
 * SDMX-CSV 1.0 and 2.0 are read too: {@code REF_AREA}, {@code INDICATOR} (or {@code SERIES}, {@code MEASURE} …), {@code
 * TIME_PERIOD}, {@code OBS_VALUE}, {@code OBS_STATUS}, {@code CONF_STATUS}, {@code UNIT_MEASURE}, {@code UNIT_MULT},
 * {@code DECIMALS}, also with labels behind the codes.
 */
final class ObservationReader implements RowHandler {
    private static final int MOST_DECIMALS = 15;
    /** Beyond it texts are read anew; bad files have a different one in every row. */
    private static final int MOST_TEXTS_HELD = 100_000;

    private final IndicatorCatalogue indicators;
    private final RegionPositions regions;
    private final PublicationCells publication;
    private final References references;
    private final UnitCells units;
    private final Findings findings;
    private final ObservationTableBuilder table;
    private final Map<String, Optional<Indicator>> byId = new HashMap<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();

    ObservationReader(
            IndicatorCatalogue indicators,
            RegionPositions regions,
            PublicationCells publication,
            References references,
            UnitCells units,
            Findings findings,
            ObservationTableBuilder table) {
        this.indicators = indicators;
        this.regions = regions;
        this.publication = publication;
        this.references = references;
        this.units = units;
        this.findings = findings;
        this.table = table;
    }

    @Override
    public void row(Row row) {
        Cells cells = new Cells(row, findings, () -> subject(row));
        Optional<Indicator> indicator = references
                .resolve(cells, ObservationColumn.INDICATOR, PlanTable.INDICATORS)
                .map(id -> byId.computeIfAbsent(id, text -> indicators.find(IndicatorId.of(text))))
                .orElse(Optional.empty());
        Optional<String> region = references.resolve(cells, ObservationColumn.REGION, PlanTable.REGIONS);
        Optional<Period> period = period(cells);
        Optional<ParsedNumber> number = number(cells);
        ReleaseState state = ReleaseState.read(cells);
        publication.read(cells);
        if (indicator.isEmpty() || region.isEmpty() || period.isEmpty()) {
            return;
        }
        if (number.isEmpty()) {
            withhold(cells, indicator.get(), region.get(), period.get());
            return;
        }
        Optional<UnitConversion> conversion = units.conversion(
                cells,
                ObservationColumn.UNIT,
                unitPower(cells),
                number.get().sign(),
                indicator.get().unit());
        Qualifier qualifier =
                cells.code(ObservationColumn.QUALIFIER, Qualifier.class).orElse(Qualifier.EXACT);
        if (conversion.isEmpty() || cells.failed() || state.status().saysMissing()) {
            return;
        }
        int decimals = cells.integer(ObservationColumn.DECIMALS, 0, MOST_DECIMALS)
                .orElse(number.get().decimals());
        String definition = cells.text(ObservationColumn.DEFINITION);
        publication.fill(table);
        table.key(
                        indicators.indexOf(indicator.get().id()),
                        regions.of(region.get()),
                        spanned(cells, period.get(), indicator.get()))
                .figure(conversion.get().apply(number.get(), decimals, row.cell(ObservationColumn.VALUE)))
                .stage(state.stage())
                .status(state.status())
                .qualifier(qualifier)
                .definition(definition.isEmpty() ? indicator.get().definition() : definition)
                .confidentiality(cells.text(ObservationColumn.CONF))
                .note(cells.text(ObservationColumn.NOTE))
                .location(row.at(ObservationColumn.VALUE).inColumn(""))
                .add();
    }

    /** A confidential figure left out of the file is still a part of its total. */
    private void withhold(Cells cells, Indicator indicator, String region, Period period) {
        String confidentiality = cells.text(ObservationColumn.CONF);
        if (ObservationTable.isConfidential(confidentiality)) {
            table.withhold(new WithheldPlace(
                    indicators.indexOf(indicator.id()),
                    regions.of(region),
                    spanned(cells, period, indicator),
                    publication.day(),
                    confidentiality,
                    cells.row().at(ObservationColumn.VALUE).inColumn("")));
        }
    }

    /** What waivers call a row without an id. */
    private static String subject(Row row) {
        return row.cell(ObservationColumn.INDICATOR) + " " + row.cell(ObservationColumn.REGION) + " "
                + row.cell(ObservationColumn.PERIOD);
    }

    private Optional<Period> period(Cells cells) {
        String text = cells.required(ObservationColumn.PERIOD);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> period = periods.get(text);
        if (period == null) {
            period = PeriodParser.parse(text);
            if (periods.size() >= MOST_TEXTS_HELD) {
                periods.clear();
            }
            periods.put(text, period);
        }
        if (period.isEmpty()) {
            cells.report(FindingCode.PERIOD_INVALID, Severity.ERROR, ObservationColumn.PERIOD, text);
        }
        return period;
    }

    private static Optional<ParsedNumber> number(Cells cells) {
        String text = cells.text(ObservationColumn.VALUE);
        boolean notANumber = cells.row().sdmx() && text.equalsIgnoreCase("nan");
        if (MissingCodes.isMissing(text) || notANumber) {
            return Optional.empty();
        }
        Optional<ParsedNumber> number = NumberParser.parse(text);
        if (number.isEmpty()) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.ERROR, ObservationColumn.VALUE, text);
        }
        return number;
    }

    private static String unitPower(Cells cells) {
        return cells.integer(ObservationColumn.UNIT_MULT, -MOST_DECIMALS, MOST_DECIMALS)
                        .isPresent()
                ? cells.text(ObservationColumn.UNIT_MULT)
                : "";
    }

    private static Period spanned(Cells cells, Period period, Indicator indicator) {
        Optional<Span> stated = cells.code(ObservationColumn.SPAN, Span.class);
        boolean toDate = stated.map(span -> span == Span.YTD).orElse(indicator.subannual() == Subannual.YTD);
        boolean withinYear = period.months() < 12 && period.firstYear() == period.lastYear();
        return toDate && withinYear ? Period.between(Period.ofMonth(period.firstYear(), 1), period) : period;
    }

    private enum Span implements Coded {
        PERIOD("period"),
        YTD("ytd");

        private final String code;

        Span(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
