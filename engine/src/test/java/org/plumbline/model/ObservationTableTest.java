package org.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.SourceLocation;

class ObservationTableTest {
    private static final int ROWS = 30_000;
    private static final int INDICATORS = 7;
    private static final int REGIONS = 11;

    /** What a row of the table should say. */
    private record Row(
            int indicator,
            int region,
            Period period,
            Figure figure,
            int published,
            Stage stage,
            Qualifier qualifier,
            ObservationStatus status,
            String definition,
            int source,
            String confidentiality,
            String note,
            SourceLocation location) {}

    private static Row row(Random random, int number) {
        Period period = random.nextInt(5) == 0
                ? Period.ofQuarter(1990 + random.nextInt(40), 1 + random.nextInt(4))
                : Period.ofYear(1990 + random.nextInt(40));
        double value = Math.rint(random.nextDouble() * 1e6) / 100;
        Figure figure = random.nextInt(20) == 0
                ? new Figure(value / 10_000, 6, value, "CNY_10K", String.format(Locale.ROOT, "%,.2f", value))
                : Figure.of(value, 2, String.format(Locale.ROOT, "%.2f", value));
        boolean sheet = random.nextBoolean();
        return new Row(
                random.nextInt(INDICATORS),
                random.nextInt(REGIONS),
                period,
                figure,
                random.nextInt(4) == 0 ? ObservationTable.NO_DAY : 15_000 + random.nextInt(4_000),
                Stage.values()[random.nextInt(Stage.values().length)],
                Qualifier.values()[random.nextInt(Qualifier.values().length)],
                ObservationStatus.values()[random.nextInt(ObservationStatus.values().length)],
                random.nextInt(9) == 0 ? "2008" : "",
                random.nextInt(5) - 1,
                random.nextInt(50) == 0 ? "C" : "",
                random.nextInt(3) == 0 ? "note " + number : "",
                sheet
                        ? new SourceLocation("b.xlsx", number + 2, "Sheet1", "", "D" + (number + 2))
                        : SourceLocation.ofLine("a.csv", number + 2));
    }

    private static ObservationTableBuilder filled(List<Row> rows) {
        ObservationTableBuilder builder = new ObservationTableBuilder();
        for (Row row : rows) {
            builder.key(row.indicator(), row.region(), row.period())
                    .figure(row.figure())
                    .published(row.published())
                    .stage(row.stage())
                    .qualifier(row.qualifier())
                    .status(row.status())
                    .definition(row.definition())
                    .source(row.source())
                    .confidentiality(row.confidentiality())
                    .note(row.note())
                    .location(row.location())
                    .add();
        }
        return builder;
    }

    private static List<Row> randomRows() {
        Random random = new Random(11);
        return IntStream.range(0, ROWS).mapToObj(i -> row(random, i)).toList();
    }

    private static Row read(ObservationTable table, int row) {
        return new Row(
                table.indicator(row),
                table.region(row),
                table.period(row),
                new Figure(
                        table.value(row),
                        table.decimals(row),
                        table.stored(row),
                        table.storedUnit(row),
                        table.text(row)),
                table.published(row),
                table.stage(row),
                table.qualifier(row),
                table.status(row),
                table.definition(row),
                table.source(row),
                table.confidentiality(row),
                table.note(row),
                table.location(row));
    }

    @Test
    void everyRowComesBackAsItWasAdded() {
        List<Row> rows = randomRows();
        ObservationTable table = filled(rows).build();

        assertThat(table.size()).isEqualTo(ROWS);
        for (int i = 0; i < ROWS; i++) {
            assertThat(read(table, i)).isEqualTo(rows.get(i));
            assertThat(table.lastMonth(i)).isEqualTo(rows.get(i).period().lastMonth());
        }
    }

    @Test
    void rowsAreOrderedByIndicatorRegionAndPeriodThenAsRead() {
        List<Row> rows = randomRows();
        ObservationTable table = filled(rows).build();
        Comparator<Integer> order = Comparator.<Integer>comparingInt(
                        i -> rows.get(i).indicator())
                .thenComparing(i -> rows.get(i).region())
                .thenComparing(i -> rows.get(i).period())
                .thenComparing(Comparator.naturalOrder());
        List<Integer> expected = IntStream.range(0, ROWS).boxed().sorted(order).toList();

        assertThat(table.all().stream().boxed().toList()).isEqualTo(expected);
        List<Integer> bySeries = new ArrayList<>();
        table.listSeries().forEach(series -> series.stream().forEach(bySeries::add));
        assertThat(bySeries).isEqualTo(expected);
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            for (int region = 0; region < REGIONS; region++) {
                int wantedIndicator = indicator;
                int wantedRegion = region;
                assertThat(table.series(indicator, region).stream().boxed().toList())
                        .isEqualTo(expected.stream()
                                .filter(i -> rows.get(i).indicator() == wantedIndicator
                                        && rows.get(i).region() == wantedRegion)
                                .toList());
            }
        }
    }

    @Test
    void rowsReadInOrderStayWhereTheyAre() {
        List<Row> sorted = randomRows().stream()
                .sorted(Comparator.comparingInt(Row::indicator)
                        .thenComparingInt(Row::region)
                        .thenComparing(Row::period))
                .collect(Collectors.toList());
        ObservationTable table = filled(sorted).build();

        assertThat(table.all().stream().toArray())
                .isEqualTo(IntStream.range(0, ROWS).toArray());
        RowRange series = table.series(3, 4);
        assertThat(series.row(0))
                .isEqualTo(table.all().stream()
                        .filter(row -> table.indicator(row) == 3 && table.region(row) == 4)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void seriesWithoutRowsAreEmpty() {
        ObservationTable table = filled(randomRows()).build();

        assertThat(table.series(INDICATORS, 0).isEmpty()).isTrue();
        assertThat(table.series(0, REGIONS).isEmpty()).isTrue();
        assertThat(new ObservationTableBuilder().build().series(0, 0).isEmpty()).isTrue();
        assertThat(new ObservationTableBuilder().build().all().isEmpty()).isTrue();
    }

    @Test
    void aTableDoesNotSeeRowsThatAreAddedLater() {
        List<Row> rows = randomRows();
        ObservationTableBuilder builder = filled(rows.subList(0, 9_000));
        ObservationTable before = builder.build();
        for (int i = 0; i < 20_000; i++) {
            builder.key(0, 0, Period.ofYear(2000)).figure(Figure.of(1, 0, "1")).add();
        }

        assertThat(before.size()).isEqualTo(9_000);
        assertThat(before.all().size()).isEqualTo(9_000);
        assertThat(read(before, 8_999)).isEqualTo(rows.get(8_999));
        assertThat(builder.build().size()).isEqualTo(29_000);
    }
}
