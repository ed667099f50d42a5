package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.model.Figure;
import org.plumbline.model.TargetKind;
import org.plumbline.report.content.ReportData;

/**
 * The sheet to calculate on: targets, baselines and actuals as numbers that may be changed, and measures as formulas of
 * them. What the engine used stands beside it, so that a change is seen.
 */
final class LiveSheet {
    private final Book book;
    private final ReportData data;
    private final AssessmentColumns columns;
    private final LiveTable table;

    LiveSheet(Book book) {
        this.book = book;
        this.data = book.data();
        this.columns = new AssessmentColumns(book);
        this.table = book.live();
    }

    void write() {
        List<Assessment> rows = data.evaluation().assessments().stream()
                .sorted(data.order().comparator())
                .toList();
        String title = data.text("title.calculation", data.name(data.plan().title()));
        XSSFSheet sheet = book.addSheet(data.text("sheet.calculation"), title, data.text("describe.calculation"));
        new TableSheet<>(
                        book,
                        sheet,
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text(
                                                table.active() ? "heading.calculation" : "heading.calculation-static",
                                                rows.size()),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        list())
                .with(rows)
                .forScreen()
                .write(LiveColumn.TABLE, 1);
        if (table.active() && !rows.isEmpty()) {
            name(sheet);
        }
    }

    /** Names for the cells of each column. */
    private void name(XSSFSheet sheet) {
        XSSFTable cells = sheet.getTables().get(0);
        for (LiveColumn column : LiveColumn.values()) {
            String letter = CellReference.convertNumToColString(column.ordinal());
            book.define(
                    column.definedName(),
                    "'" + sheet.getSheetName().replace("'", "''") + "'!$" + letter + "$"
                            + (cells.getStartRowIndex() + 2) + ":$" + letter + "$" + (cells.getEndRowIndex() + 1));
        }
    }

    private List<Column<Assessment>> list() {
        List<Column<Assessment>> list = new ArrayList<>();
        for (LiveColumn column : LiveColumn.values()) {
            list.add(column(column));
        }
        return list;
    }

    private Column<Assessment> column(LiveColumn column) {
        return switch (column) {
            case TARGET_ID -> text(column, 24, a -> a.target().id().value());
            case TOPIC -> text(column, 16, a -> data.texts().topic(a.indicator()));
            case INDICATOR -> text(column, 36, a -> data.name(a.indicator().name()));
            case REGION -> text(column, 18, a -> data.name(a.region().name()));
            case PERIOD -> text(column, 16, a -> data.format().period(a.target().period()));
            case UNIT -> text(column, 14, a -> data.format().unit(a.indicator()));
            case IN_FORCE -> text(column, 10, a -> data.text(a.inForce() ? "yes" : "no"));
            case STATED -> input(column, this::stated);
            case ENGINE_STATED -> number(column, this::stated);
            case TOLERANCE -> number(column, this::tolerance);
            case YEARS -> number(column, this::years);
            case LOW -> input(column, a -> end(a, true));
            case HIGH -> input(column, a -> end(a, false));
            case ENGINE_LOW -> number(column, a -> stored(end(a, true)));
            case ENGINE_HIGH -> number(column, a -> stored(end(a, false)));
            case BASELINE -> input(column, this::baseline);
            case ENGINE_BASELINE -> number(column, a -> stored(baseline(a)));
            case ACTUAL -> input(column, this::actual);
            case ENGINE_ACTUAL -> number(column, a -> stored(actual(a)));
            case ELAPSED -> number(column, a -> Content.cell(a.path().elapsed(), NumberFormats.RATIO));
            case GAP -> measure(column, a -> a.gap().value(), this::signed, LiveMeasures::gap);
            case FAVOURABLE -> measure(column, a -> a.gap().favourable(), this::signed, LiveMeasures::favourable);
            case RELATIVE ->
                measure(column, a -> a.gap().relative(), a -> NumberFormats.signedRatio(), LiveMeasures::relative);
            case LEVEL_RATIO ->
                measure(column, Assessment::levelRatio, a -> NumberFormats.RATIO, LiveMeasures::levelRatio)
                        .as(Column.Mark.BAR);
            case SHARE_OF_WAY ->
                measure(column, Assessment::shareOfWay, a -> NumberFormats.RATIO, LiveMeasures::shareOfWay)
                        .as(Column.Mark.BAR);
            case EXPECTED -> measure(column, a -> a.path().expected(), this::plain, LiveMeasures::expected);
            case DEVIATION -> measure(column, a -> a.path().deviation(), this::signed, LiveMeasures::deviation);
            case OUTCOME ->
                Column.<Assessment>of(
                                column.head(data), 20, a -> live(outcome(a).outcome()))
                        .as(Column.Mark.OUTCOME);
            case PATH_RATING ->
                Column.of(column.head(data), 18, a -> live(outcome(a).pathRating()));
            case CHECK ->
                Column.<Assessment>of(column.head(data), 30, this::check).as(Column.Mark.CHECK);
            case ENGINE_OUTCOME -> text(column, 20, a -> LiveTable.outcomeText(data, a.outcome()));
        };
    }

    private Column<Assessment> text(LiveColumn column, int most, Function<Assessment, String> text) {
        return Column.text(column.head(data), most, text);
    }

    private Column<Assessment> number(LiveColumn column, Function<Assessment, Content> content) {
        return Column.number(column.head(data), a -> live(content.apply(a)));
    }

    private Column<Assessment> input(LiveColumn column, Function<Assessment, Content> content) {
        return number(column, content).as(Column.Mark.INPUT);
    }

    private Content live(Content content) {
        return table.active() || !(content instanceof Content.Formula formula) ? content : formula.result();
    }

    private static Content stored(Content content) {
        return content instanceof Content.Formula formula ? formula.result() : content;
    }

    private LiveMeasures measures(Assessment a) {
        return new LiveMeasures(data, a);
    }

    /** A formula, or the engine's result alone where the sheet has none. */
    private Column<Assessment> measure(
            LiveColumn column,
            Function<Assessment, Cell> engine,
            Function<Assessment, String> format,
            BiFunction<LiveMeasures, String, Content> live) {
        return number(
                column,
                a -> table.active()
                        ? live.apply(measures(a), format.apply(a))
                        : Content.cell(engine.apply(a), format.apply(a)));
    }

    private LiveOutcome outcome(Assessment a) {
        return new LiveOutcome(data, a, measures(a));
    }

    private String plain(Assessment a) {
        return NumberFormats.plain(columns.decimals(a));
    }

    private String signed(Assessment a) {
        return NumberFormats.signed(columns.decimals(a));
    }

    /** The number as the target states it; of a range there are two, and both ends are given instead. */
    private Content stated(Assessment a) {
        if (a.target().isBlank() && a.target().kind() != TargetKind.RANGE) {
            return Content.text(Content.MISSING);
        }
        return a.target()
                .value()
                .map(v -> Content.number(v.value(), NumberFormats.plain(statedDecimals(a, v))))
                .orElse(Content.text(Content.SENSELESS));
    }

    private int statedDecimals(Assessment a, Figure value) {
        return a.target().kind().ignoresUnit() ? value.decimals() : columns.decimals(a);
    }

    private Content tolerance(Assessment a) {
        OptionalDouble width = toleranceOf(a);
        return width.isPresent()
                ? Content.number(width.getAsDouble(), NumberFormats.plain(columns.decimals(a)))
                : Content.text(Content.SENSELESS);
    }

    private static OptionalDouble toleranceOf(Assessment a) {
        LiveDemand demand = LiveDemand.of(a);
        boolean banded = a.target().kind() == TargetKind.APPROX || a.target().kind() == TargetKind.EXACT;
        return banded
                        && demand.low().isPresent()
                        && demand.high().isPresent()
                        && a.target().value().isPresent()
                ? OptionalDouble.of((demand.high().getAsDouble() - demand.low().getAsDouble()) / 2)
                : OptionalDouble.empty();
    }

    private Content years(Assessment a) {
        return a.target().kind() == TargetKind.GROWTH
                        && a.target().baselinePeriod().isPresent()
                ? Content.number(
                        a.target().baselinePeriod().get().yearsTo(a.target().period()), "0.##")
                : Content.text(Content.SENSELESS);
    }

    /** An end of what is required: a formula of the stated number where it follows from it. */
    private Content end(Assessment a, boolean low) {
        LiveDemand demand = LiveDemand.of(a);
        OptionalDouble end = low ? demand.low() : demand.high();
        boolean deciding = demand.sign() == 0 || (demand.sign() > 0) == low;
        if (a.target().isBlank()) {
            boolean settable = deciding && demand.sign() != 0 && a.target().kind() != TargetKind.RANGE;
            return settable && !a.target().kind().needsBaseline()
                    ? new Content.Formula(LiveColumn.STATED.here(data), Content.text(Content.MISSING))
                    : Content.text(Content.MISSING);
        }
        if (end.isEmpty()) {
            boolean unknown = a.required().isEmpty() && !a.target().kind().isWithoutNumber();
            return Content.text(unknown ? Content.MISSING : Content.SENSELESS);
        }
        Content stored = Content.number(end, plain(a));
        LiveRequirement requirement = new LiveRequirement(data, a, toleranceOf(a));
        return requirement
                .formula(low, end.getAsDouble())
                .<Content>map(formula -> new Content.Formula(formula, stored))
                .orElse(stored);
    }

    private Content baseline(Assessment a) {
        return a.baseline()
                .map(b -> {
                    Content value = Content.number(b.value(), plain(a));
                    return b.observed()
                            .filter(observed -> observed.value() == b.value())
                            .map(observed -> book.liveData().follow(observed, value))
                            .orElse(value);
                })
                .orElse(Content.text(Content.SENSELESS));
    }

    private Content actual(Assessment a) {
        return a.actual()
                .map(v -> book.liveData()
                        .follow(
                                v,
                                Content.number(
                                        v.value(),
                                        NumberFormats.plain(data.format().decimals(a.indicator())))))
                .orElse(Content.text(Content.MISSING));
    }

    private Content check(Assessment a) {
        if (!table.active()) {
            return Content.text(data.text("live.same"));
        }
        String[][] pairs = {
            {LiveColumn.STATED.here(data), LiveColumn.ENGINE_STATED.here(data)},
            {LiveColumn.BASELINE.here(data), LiveColumn.ENGINE_BASELINE.here(data)},
            {LiveColumn.ACTUAL.here(data), LiveColumn.ENGINE_ACTUAL.here(data)},
            {LiveColumn.OUTCOME.here(data), LiveColumn.ENGINE_OUTCOME.here(data)}
        };
        List<String> same = new ArrayList<>();
        for (String[] pair : pairs) {
            same.add(pair[0] + "=" + pair[1]);
        }
        if (!(end(a, true) instanceof Content.Formula)) {
            same.add(LiveColumn.LOW.here(data) + "=" + LiveColumn.ENGINE_LOW.here(data));
        }
        if (!(end(a, false) instanceof Content.Formula)) {
            same.add(LiveColumn.HIGH.here(data) + "=" + LiveColumn.ENGINE_HIGH.here(data));
        }
        return live(new Content.Formula(
                "IF(AND(" + String.join(",", same) + ")," + LiveTable.quote(data.text("live.same")) + ","
                        + LiveTable.quote(data.text("live.changed")) + ")",
                Content.text(data.text("live.same"))));
    }
}
