package org.plumbline.load.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.table.TableState;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.SplitColumn;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitId;
import org.plumbline.model.SplitKey;
import org.plumbline.model.SplitMethod;
import org.plumbline.model.SplitQuantity;
import org.plumbline.model.SplitReference;

/**
 * The splits table: totals that are to be split.
 *
 * <ul>
 *   <li>{@code id}, {@code indicator}, {@code period} (or an interval of years), {@code total_region}: required;
 *   <li>{@code parts}: regions separated by {@code ;}, or {@code children} (the default); {@code second_axis}: indicators;
 *   <li>{@code quantity}, {@code method} (default {@code proportional}), {@code pressure} (0.05 or 5%), {@code round_to};
 *   <li>{@code weights}: {@code d1=3;d2=2}, or indicators with their shares ({@code gdp=0.6;population=0.4}), or one
 *       indicator; {@code weights_period};
 *   <li>{@code reference}: an indicator, a period, a source, or {@code d1=3;d2=2};
 *   <li>{@code minimum}, {@code maximum}, {@code hold}: {@code d1=5;d2=7}; with two axes also {@code d1/gdp=5};
 *   <li>{@code residual_region}.
 * </ul>
 */
final class SplitReader {
    private static final String CHILDREN = "children";
    private static final List<String> CHILDREN_NAMES = List.of(CHILDREN, "下级地区", "各区");

    private final References references;
    private final Findings findings;

    SplitReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<Split> read(TableSource tables) {
        List<Split> splits = new ArrayList<>();
        IdentifiedRows.read(
                        tables,
                        PlanTable.SPLITS,
                        SplitColumn.ID,
                        SplitId::isValid,
                        row -> List.of(),
                        references,
                        findings)
                .forEach(row -> split(row.id(), row.cells()).ifPresent(splits::add));
        return splits;
    }

    private Optional<Split> split(String id, Cells cells) {
        Optional<String> indicator = references.resolve(cells, SplitColumn.INDICATOR, PlanTable.INDICATORS);
        Optional<Period> period = cells.period(SplitColumn.PERIOD);
        Optional<String> region = references.resolve(cells, SplitColumn.TOTAL_REGION, PlanTable.REGIONS);
        List<RegionId> parts = parts(cells);
        List<IndicatorId> axis =
                distinct(references.resolveAll(cells, SplitColumn.SECOND_AXIS, PlanTable.INDICATORS)).stream()
                        .map(IndicatorId::of)
                        .toList();
        Map<SplitKey, Double> weights = new LinkedHashMap<>();
        Map<IndicatorId, Double> factors = new LinkedHashMap<>();
        weights(cells, weights, factors);
        Optional<BigDecimal> roundTo = positive(cells, SplitColumn.ROUND_TO);
        double pressure = pressure(cells);
        SplitReference reference = reference(cells);
        Map<SplitKey, BigDecimal> minimum = values(cells, SplitColumn.MINIMUM);
        Map<SplitKey, BigDecimal> maximum = values(cells, SplitColumn.MAXIMUM);
        Map<SplitKey, BigDecimal> hold = values(cells, SplitColumn.HOLD);
        Optional<RegionId> residual = references
                .resolve(cells, SplitColumn.RESIDUAL_REGION, PlanTable.REGIONS)
                .map(RegionId::of);
        Optional<SplitQuantity> quantity = cells.code(SplitColumn.QUANTITY, SplitQuantity.class);
        SplitMethod method = cells.code(SplitColumn.METHOD, SplitMethod.class).orElse(SplitMethod.PROPORTIONAL);
        Optional<Period> weightsPeriod = cells.period(SplitColumn.WEIGHTS_PERIOD);
        if (indicator.isEmpty() || period.isEmpty() || region.isEmpty() || cells.failed()) {
            return Optional.empty();
        }
        return Optional.of(new Split(
                SplitId.of(id),
                IndicatorId.of(indicator.get()),
                period.get(),
                RegionId.of(region.get()),
                parts,
                axis,
                quantity,
                method,
                weights,
                factors,
                weightsPeriod,
                reference,
                pressure,
                minimum,
                maximum,
                hold,
                residual,
                roundTo,
                cells.location()));
    }

    private List<RegionId> parts(Cells cells) {
        List<String> words = cells.list(SplitColumn.PARTS);
        if (words.size() == 1 && CHILDREN_NAMES.contains(words.get(0))) {
            return List.of();
        }
        return distinct(references.resolveAll(cells, SplitColumn.PARTS, PlanTable.REGIONS)).stream()
                .map(RegionId::of)
                .toList();
    }

    private static List<String> distinct(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }

    /** A fraction; with a percent sign in percent. */
    private double pressure(Cells cells) {
        Optional<Double> pressure = cells.number(SplitColumn.PRESSURE)
                .map(number -> number.sign() == ParsedNumber.Sign.PERCENT
                        ? number.value().movePointLeft(2)
                        : number.value())
                .map(BigDecimal::doubleValue);
        if (pressure.isPresent() && pressure.get() <= -1) {
            cells.report(
                    FindingCode.NUMBER_INVALID, Severity.ERROR, SplitColumn.PRESSURE, cells.text(SplitColumn.PRESSURE));
        }
        return pressure.orElse(0.0);
    }

    private static Optional<BigDecimal> positive(Cells cells, TableColumn column) {
        Optional<BigDecimal> number = cells.number(column).map(ParsedNumber::value);
        if (number.isPresent() && number.get().signum() <= 0) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.ERROR, column, cells.text(column));
        }
        return number;
    }

    /** Numbers by place, as they are written. */
    private Map<SplitKey, BigDecimal> values(Cells cells, TableColumn column) {
        Map<SplitKey, BigDecimal> values = new LinkedHashMap<>();
        for (String entry : cells.list(column)) {
            pair(cells, column, entry).ifPresent(pair -> {
                BigDecimal earlier = values.putIfAbsent(pair.key(), pair.value());
                if (earlier != null) {
                    twice(cells, column, pair, earlier.toPlainString());
                }
            });
        }
        return values;
    }

    private static void once(Cells cells, Pair pair, @Nullable Double earlier) {
        if (earlier != null) {
            twice(
                    cells,
                    SplitColumn.WEIGHTS,
                    pair,
                    BigDecimal.valueOf(earlier).stripTrailingZeros().toPlainString());
        }
    }

    private static void twice(Cells cells, TableColumn column, Pair pair, String earlier) {
        cells.report(
                FindingCode.ID_DUPLICATE,
                Severity.ERROR,
                column,
                pair.key().toString(),
                pair.key() + "=" + earlier,
                pair.key() + "=" + pair.value().toPlainString());
    }

    private record Pair(SplitKey key, BigDecimal value) {}

    private Optional<Pair> pair(Cells cells, TableColumn column, String entry) {
        int at = entry.lastIndexOf('=') < 0 ? entry.lastIndexOf('＝') : entry.lastIndexOf('=');
        if (at < 0) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.ERROR, column, entry);
            return Optional.empty();
        }
        Optional<SplitKey> key = key(cells, column, entry.substring(0, at).strip());
        Optional<ParsedNumber> number =
                NumberParser.parse(entry.substring(at + 1).strip());
        if (number.isEmpty()) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.ERROR, column, entry);
        }
        return key.isPresent() && number.isPresent()
                ? Optional.of(new Pair(key.get(), number.get().value()))
                : Optional.empty();
    }

    private Optional<SplitKey> key(Cells cells, TableColumn column, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return isIndicator(text)
                    ? Optional.of(new SplitKey(Optional.empty(), indicator(cells, column, text)))
                    : region(cells, column, text).map(SplitKey::of);
        }
        Optional<RegionId> region =
                region(cells, column, text.substring(0, slash).strip());
        Optional<IndicatorId> indicator =
                indicator(cells, column, text.substring(slash + 1).strip());
        return region.isPresent() && indicator.isPresent()
                ? Optional.of(SplitKey.of(region.get(), indicator.get()))
                : Optional.empty();
    }

    /** A region of that name goes first. */
    private boolean isIndicator(String text) {
        return isFound(PlanTable.INDICATORS, text) && !isFound(PlanTable.REGIONS, text);
    }

    private boolean isFound(PlanTable table, String text) {
        return references.of(table).state() == TableState.READ
                && references.of(table).resolve(text) instanceof NameIndex.Meaning.Found;
    }

    private Optional<RegionId> region(Cells cells, TableColumn column, String text) {
        return references.resolve(cells, column, PlanTable.REGIONS, text).map(RegionId::of);
    }

    private Optional<IndicatorId> indicator(Cells cells, TableColumn column, String text) {
        return references.resolve(cells, column, PlanTable.INDICATORS, text).map(IndicatorId::of);
    }

    private void weights(Cells cells, Map<SplitKey, Double> weights, Map<IndicatorId, Double> factors) {
        for (String entry : cells.list(SplitColumn.WEIGHTS)) {
            if (!entry.contains("=") && !entry.contains("＝")) {
                indicator(cells, SplitColumn.WEIGHTS, entry).ifPresent(id -> factors.put(id, 1.0));
                continue;
            }
            pair(cells, SplitColumn.WEIGHTS, entry).ifPresent(pair -> {
                double value = pair.value().doubleValue();
                if (value < 0) {
                    cells.report(FindingCode.NUMBER_INVALID, Severity.ERROR, SplitColumn.WEIGHTS, entry);
                } else if (pair.key().region().isEmpty()) {
                    once(cells, pair, factors.putIfAbsent(pair.key().indicator().orElseThrow(), value));
                } else {
                    once(cells, pair, weights.putIfAbsent(pair.key(), value));
                }
            });
        }
    }

    private SplitReference reference(Cells cells) {
        String text = cells.text(SplitColumn.REFERENCE);
        if (text.isEmpty()) {
            return new SplitReference.None();
        }
        if (text.contains("=") || text.contains("＝")) {
            Map<SplitKey, Double> values = new LinkedHashMap<>();
            values(cells, SplitColumn.REFERENCE).forEach((key, value) -> values.put(key, value.doubleValue()));
            return new SplitReference.Values(values);
        }
        Optional<Period> period = PeriodParser.parse(text);
        if (period.isPresent()) {
            return new SplitReference.OfPeriod(period.get());
        }
        if (isFound(PlanTable.SOURCES, text)) {
            return references
                    .resolve(cells, SplitColumn.REFERENCE, PlanTable.SOURCES, text)
                    .<SplitReference>map(id -> new SplitReference.OfSource(SourceId.of(id)))
                    .orElseGet(SplitReference.None::new);
        }
        return indicator(cells, SplitColumn.REFERENCE, text)
                .<SplitReference>map(SplitReference.OfIndicator::new)
                .orElseGet(SplitReference.None::new);
    }
}
