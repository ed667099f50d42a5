package org.plumbline.load;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.TargetPhrase;
import org.plumbline.load.table.MappedRow;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.table.TableState;
import org.plumbline.load.vocabulary.IndicatorColumn;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.RegionColumn;
import org.plumbline.load.vocabulary.SimpleColumn;
import org.plumbline.load.vocabulary.SourceColumn;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.vocabulary.TargetColumn;
import org.plumbline.model.Nature;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Qualifier;
import org.plumbline.model.TargetKind;
import org.plumbline.model.Units;

/**
 * The simple workbook: one sheet with one row per target, whose head row has 指标 单位 地区 时期 目标 实际 and may have 方向 口径 基期
 * 基期值 来源 责任单位 备注 (or the English names). What other plans say in several tables is made from the rows:
 *
 * <ul>
 *   <li>targets {@code t1}, {@code t2} … in the order of rows; 不低于, 不超过, 约, 超过, a range and the like around the number
 *       give the kind, a bare number is {@code reach};
 *   <li>an indicator {@code i1}, {@code i2} … for every 指标 and 口径; its unit and direction are those of its first row that
 *       states them; its nature is {@code rate} where the unit is %, ‰ or points and else {@code stock}, so that nothing is
 *       ever prorated within a year;
 *   <li>a region {@code r1} … for every 地区, a source {@code s1} … for every 来源;
 *   <li>an observation from every 实际, of the target's period and always known; the same figure twice is one.
 * </ul>
 */
final class SimpleTables implements TableSource {
    private final List<Row> rows;
    private final boolean complete;
    private final Map<String, Integer> indicators = new LinkedHashMap<>();
    private final Map<String, Integer> regions = new LinkedHashMap<>();
    private final Map<String, Integer> sources = new LinkedHashMap<>();

    /**
     * Tables from the rows of the sheet.
     *
     * @param complete false where the sheet could not be read to its end
     */
    SimpleTables(List<Row> rows, boolean complete) {
        this.rows = List.copyOf(rows);
        this.complete = complete;
        for (Row row : rows) {
            number(indicators, indicatorKey(row));
            number(regions, NameKey.of(row.cell(SimpleColumn.REGION)));
            number(sources, NameKey.of(row.cell(SimpleColumn.SOURCE)));
        }
    }

    private static void number(Map<String, Integer> numbers, String key) {
        if (!key.isEmpty()) {
            numbers.putIfAbsent(key, numbers.size() + 1);
        }
    }

    private static String indicatorKey(Row row) {
        String name = NameKey.of(row.cell(SimpleColumn.INDICATOR));
        return name.isEmpty() ? "" : name + "\n" + NameKey.of(row.cell(SimpleColumn.DEFINITION));
    }

    private static String id(String prefix, Map<String, Integer> numbers, String key) {
        return key.isEmpty() ? "" : prefix + numbers.getOrDefault(key, 0);
    }

    private String indicatorId(Row row) {
        return id("i", indicators, indicatorKey(row));
    }

    private String regionId(Row row) {
        return id("r", regions, NameKey.of(row.cell(SimpleColumn.REGION)));
    }

    private String sourceId(Row row) {
        return id("s", sources, NameKey.of(row.cell(SimpleColumn.SOURCE)));
    }

    @Override
    public TableState read(PlanTable table, RowHandler handler) {
        switch (table) {
            case INDICATORS -> readIndicators(handler);
            case REGIONS -> readNamed(handler, SimpleColumn.REGION, RegionColumn.ID, RegionColumn.NAME_ZH);
            case SOURCES -> readNamed(handler, SimpleColumn.SOURCE, SourceColumn.ID, SourceColumn.TITLE_ZH);
            case TARGETS -> readTargets(handler);
            case OBSERVATIONS -> readObservations(handler);
            default -> {
                return TableState.ABSENT;
            }
        }
        return complete ? TableState.READ : TableState.LOST;
    }

    private void readIndicators(RowHandler handler) {
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            String id = indicatorId(row);
            if (id.isEmpty() || !seen.add(id)) {
                continue;
            }
            Row withUnit = firstWith(id, SimpleColumn.UNIT).orElse(row);
            Row withDirection = firstWith(id, SimpleColumn.DIRECTION).orElse(row);
            MappedRow indicator = new MappedRow(row)
                    .put(IndicatorColumn.ID, id, SimpleColumn.INDICATOR)
                    .copy(IndicatorColumn.NAME_ZH, SimpleColumn.INDICATOR)
                    .put(IndicatorColumn.UNIT, withUnit.cell(SimpleColumn.UNIT), SimpleColumn.UNIT)
                    .put(IndicatorColumn.DIRECTION, withDirection.cell(SimpleColumn.DIRECTION), SimpleColumn.DIRECTION)
                    .put(
                            IndicatorColumn.NATURE,
                            nature(withUnit.cell(SimpleColumn.UNIT)).code())
                    .copy(IndicatorColumn.DEFINITION, SimpleColumn.DEFINITION);
            handler.row(indicator);
        }
    }

    private Optional<Row> firstWith(String indicatorId, SimpleColumn column) {
        return rows.stream()
                .filter(row -> indicatorId(row).equals(indicatorId)
                        && !row.cell(column).isEmpty())
                .findFirst();
    }

    private static Nature nature(String unit) {
        return Units.parse(unit).percentage() ? Nature.RATE : Nature.STOCK;
    }

    private void readNamed(RowHandler handler, SimpleColumn from, TableColumn idColumn, TableColumn nameColumn) {
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            String id = from == SimpleColumn.REGION ? regionId(row) : sourceId(row);
            if (!id.isEmpty() && seen.add(id)) {
                handler.row(new MappedRow(row).put(idColumn, id, from).copy(nameColumn, from));
            }
        }
    }

    private void readTargets(RowHandler handler) {
        int number = 0;
        for (Row row : rows) {
            number++;
            MappedRow target = new MappedRow(row)
                    .keepExtra()
                    .put(TargetColumn.ID, "t" + number)
                    .put(TargetColumn.INDICATOR, indicatorId(row), SimpleColumn.INDICATOR)
                    .put(TargetColumn.REGION, regionId(row), SimpleColumn.REGION)
                    .copy(TargetColumn.PERIOD, SimpleColumn.PERIOD)
                    .copy(TargetColumn.UNIT, SimpleColumn.UNIT)
                    .copy(TargetColumn.DEFINITION, SimpleColumn.DEFINITION)
                    .copy(TargetColumn.BASELINE_PERIOD, SimpleColumn.BASELINE_PERIOD)
                    .copy(TargetColumn.BASELINE_VALUE, SimpleColumn.BASELINE_VALUE)
                    .put(TargetColumn.SOURCE, sourceId(row), SimpleColumn.SOURCE)
                    .copy(TargetColumn.LEAD_UNITS, SimpleColumn.LEAD_UNITS)
                    .copy(TargetColumn.NOTE, SimpleColumn.NOTE);
            handler.row(worded(target, row));
        }
    }

    private static Row worded(MappedRow target, Row row) {
        String text = row.cell(SimpleColumn.TARGET);
        Optional<TargetPhrase> phrase = MissingCodes.isMissing(text) ? Optional.empty() : TargetPhrase.parse(text);
        return target.put(
                        TargetColumn.KIND,
                        phrase.map(TargetPhrase::kind).orElse(TargetKind.REACH).code(),
                        SimpleColumn.TARGET)
                .put(TargetColumn.VALUE, phrase.map(TargetPhrase::value).orElse(text), SimpleColumn.TARGET)
                .put(TargetColumn.LOW, phrase.map(TargetPhrase::low).orElse(""), SimpleColumn.TARGET)
                .put(TargetColumn.HIGH, phrase.map(TargetPhrase::high).orElse(""), SimpleColumn.TARGET)
                .put(TargetColumn.STRICT, phrase.filter(TargetPhrase::strict).isPresent() ? "yes" : "");
    }

    private void readObservations(RowHandler handler) {
        Set<List<String>> seen = new HashSet<>();
        for (Row row : rows) {
            String text = row.cell(SimpleColumn.ACTUAL);
            Optional<TargetPhrase> phrase = MissingCodes.isMissing(text) ? Optional.empty() : TargetPhrase.parse(text);
            List<String> figure = List.of(
                    indicatorId(row), regionId(row), row.cell(SimpleColumn.PERIOD), row.cell(SimpleColumn.UNIT), text);
            boolean blank = MissingCodes.isMissing(text)
                    && row.problem(SimpleColumn.ACTUAL).isEmpty();
            // What is wrong with the other cells is said of the target already.
            boolean placed = !indicatorId(row).isEmpty()
                    && !regionId(row).isEmpty()
                    && PeriodParser.parse(row.cell(SimpleColumn.PERIOD)).isPresent();
            if (blank || !placed || !seen.add(figure)) {
                continue;
            }
            handler.row(new MappedRow(row)
                    .put(ObservationColumn.INDICATOR, indicatorId(row), SimpleColumn.INDICATOR)
                    .put(ObservationColumn.REGION, regionId(row), SimpleColumn.REGION)
                    .copy(ObservationColumn.PERIOD, SimpleColumn.PERIOD)
                    .copy(ObservationColumn.UNIT, SimpleColumn.UNIT)
                    .copy(ObservationColumn.DEFINITION, SimpleColumn.DEFINITION)
                    .put(
                            ObservationColumn.VALUE,
                            phrase.map(TargetPhrase::value)
                                    .filter(v -> !v.isEmpty())
                                    .orElse(text),
                            SimpleColumn.ACTUAL)
                    .put(
                            ObservationColumn.QUALIFIER,
                            phrase.map(SimpleTables::qualifier)
                                    .orElse(Qualifier.EXACT)
                                    .code(),
                            SimpleColumn.ACTUAL));
        }
    }

    private static Qualifier qualifier(TargetPhrase phrase) {
        return switch (phrase.kind()) {
            case AT_LEAST -> phrase.strict() ? Qualifier.ABOVE : Qualifier.AT_LEAST;
            case AT_MOST -> phrase.strict() ? Qualifier.BELOW : Qualifier.AT_MOST;
            case APPROX -> Qualifier.ABOUT;
            default -> Qualifier.EXACT;
        };
    }
}
