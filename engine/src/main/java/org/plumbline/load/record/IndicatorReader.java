package org.plumbline.load.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plumbline.finding.Findings;
import org.plumbline.load.parse.WordList;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.IndicatorColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Derivation;
import org.plumbline.model.Direction;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.RateKind;
import org.plumbline.model.Scope;
import org.plumbline.model.Subannual;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.model.YearPlanBasis;

/**
 * The indicators table: what is measured.
 *
 * <ul>
 *   <li>{@code id} (required, {@code [a-z][a-z0-9_]*}), {@code name_zh} or {@code name_en} (one required), {@code unit}
 *       (required; a code or Chinese name), {@code unit_zh} and {@code unit_en} (how it is printed, where that is another word for
 *       the same unit: 家 for {@code count}), {@code aliases} (separated by {@code ;}), {@code topic}, {@code note};
 *   <li>{@code decimals} (0 to 15), {@code direction} (default {@code higher}), {@code nature} (default {@code flow}),
 *       {@code subannual} (default {@code discrete}), {@code natural_limit}, {@code release_lag} in months, {@code order},
 *       {@code headline};
 *   <li>derived values: {@code numerator} and {@code denominator} with {@code denominator_region}, {@code
 *       denominator_timing} and {@code multiplier} (default 1, 100 where the unit is percent, 1000 where it is permille),
 *       or {@code formula} over ids; {@code aggregate} (default {@code ratio} for quotients, {@code sum} for other flows
 *       and stocks, else {@code none}), {@code weight_by};
 *   <li>comparability: {@code definition} (口径), {@code price_basis} (default {@code none}), {@code price_year}, {@code
 *       growth_of}, {@code rate_kind}, {@code scope} (default {@code all}), {@code seasonally_adjusted};
 *   <li>required paths: {@code path} (the plan's where blank), {@code year_plan} (default {@code time}).
 * </ul>
 */
final class IndicatorReader {
    private static final int MOST_DECIMALS = 15;
    private static final int LONGEST_LAG = 120;
    private static final int LARGEST_ORDER = 1_000_000;
    private static final int LAST_YEAR = 9999;

    private final References references;
    private final UnitCells units;
    private final Findings findings;

    IndicatorReader(References references, UnitCells units, Findings findings) {
        this.references = references;
        this.units = units;
        this.findings = findings;
    }

    List<Indicator> read(TableSource tables) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        IdentifiedRows.read(
                        tables,
                        PlanTable.INDICATORS,
                        IndicatorColumn.ID,
                        IndicatorId::isValid,
                        IndicatorReader::names,
                        references,
                        findings)
                .forEach(row -> {
                    Indicator indicator = indicator(row.id(), row.cells());
                    if (row.cells().failed()) {
                        references
                                .of(PlanTable.INDICATORS)
                                .lose(row.id(), names(row.cells().row()));
                    } else {
                        indicators.put(row.id(), indicator);
                    }
                });
        return new IndicatorLinks(indicators, references, findings).consistent();
    }

    private static List<String> names(Row row) {
        return Stream.concat(
                        Stream.of(row.cell(IndicatorColumn.NAME_ZH), row.cell(IndicatorColumn.NAME_EN)),
                        WordList.split(row.cell(IndicatorColumn.ALIASES)).stream())
                .toList();
    }

    private Indicator indicator(String id, Cells cells) {
        UnitOfMeasure unit = units.unit(cells, IndicatorColumn.UNIT)
                .printedAs(cells.text(IndicatorColumn.UNIT_ZH), cells.text(IndicatorColumn.UNIT_EN));
        Nature nature = cells.code(IndicatorColumn.NATURE, Nature.class).orElse(Nature.FLOW);
        Optional<Derivation> derivation = new DerivationCells(references, cells, unit).read();
        return new Indicator(
                IndicatorId.of(id),
                cells.name(IndicatorColumn.NAME_ZH, IndicatorColumn.NAME_EN),
                unit,
                cells.integer(IndicatorColumn.DECIMALS, 0, MOST_DECIMALS),
                cells.code(IndicatorColumn.DIRECTION, Direction.class).orElse(Direction.HIGHER),
                nature,
                cells.code(IndicatorColumn.SUBANNUAL, Subannual.class).orElse(Subannual.DISCRETE),
                derivation,
                cells.code(IndicatorColumn.AGGREGATE, Aggregate.class).orElse(defaultAggregate(nature, derivation)),
                reference(cells, IndicatorColumn.WEIGHT_BY),
                cells.decimal(IndicatorColumn.NATURAL_LIMIT),
                cells.code(IndicatorColumn.PRICE_BASIS, PriceBasis.class).orElse(PriceBasis.NONE),
                year(cells),
                reference(cells, IndicatorColumn.GROWTH_OF),
                cells.code(IndicatorColumn.RATE_KIND, RateKind.class),
                cells.code(IndicatorColumn.SCOPE, Scope.class).orElse(Scope.ALL),
                cells.flag(IndicatorColumn.SEASONALLY_ADJUSTED),
                cells.integer(IndicatorColumn.RELEASE_LAG, 0, LONGEST_LAG),
                cells.pathShape(IndicatorColumn.PATH),
                cells.code(IndicatorColumn.YEAR_PLAN, YearPlanBasis.class).orElse(YearPlanBasis.TIME),
                cells.text(IndicatorColumn.DEFINITION),
                cells.flag(IndicatorColumn.HEADLINE),
                cells.integer(IndicatorColumn.ORDER, -LARGEST_ORDER, LARGEST_ORDER),
                cells.text(IndicatorColumn.TOPIC),
                cells.list(IndicatorColumn.ALIASES),
                cells.text(IndicatorColumn.NOTE),
                cells.row().extra(),
                cells.location());
    }

    private Optional<IndicatorId> reference(Cells cells, IndicatorColumn column) {
        return references.resolve(cells, column, PlanTable.INDICATORS).map(IndicatorId::of);
    }

    private static OptionalInt year(Cells cells) {
        return cells.integer(IndicatorColumn.PRICE_YEAR, 1000, LAST_YEAR);
    }

    private static Aggregate defaultAggregate(Nature nature, Optional<Derivation> derivation) {
        if (derivation.filter(Derivation.Ratio.class::isInstance).isPresent()) {
            return Aggregate.RATIO;
        }
        return nature == Nature.FLOW || nature == Nature.STOCK ? Aggregate.SUM : Aggregate.NONE;
    }
}
