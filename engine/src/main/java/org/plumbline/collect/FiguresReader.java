package org.plumbline.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.load.parse.DateParser;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Stage;
import org.plumbline.model.UnitOfMeasure;

/** Turns the rows of a form of figures into observations. */
final class FiguresReader {
    private static final List<FormColumn> REMARKS =
            List.of(FormColumn.REASON, FormColumn.SHORTFALL, FormColumn.MEASURES, FormColumn.NOTE);
    private static final List<FormColumn> REVISION_REMARKS = List.of(FormColumn.REASON, FormColumn.NOTE);
    /** Beyond this many times the last figure somebody has most likely mistaken the unit. */
    private static final double SUSPICIOUS = 100;

    private final Reporter reporter;
    private final FilledForm form;
    private final List<Problem> problems;
    private final List<Entry> entries = new ArrayList<>();
    private int tooEarly;

    FiguresReader(Reporter reporter, List<Problem> problems) {
        this.reporter = reporter;
        this.form = reporter.form();
        this.problems = problems;
    }

    List<Entry> read(List<FormRows.Answered> rows) {
        for (FormRows.Answered answered : rows) {
            FormRow.Figures asked = (FormRow.Figures) answered.asked();
            EntryCells cells = answered.cells();
            cells.unit(asked.indicator().unit()).ifPresent(unit -> row(asked, cells, unit));
        }
        if (tooEarly > 0) {
            problems.add(form.problem(
                    ProblemCode.DATE_TOO_EARLY,
                    FormHead.REPORTED,
                    form.id().request().period().end().toString(),
                    Integer.toString(tooEarly)));
        }
        return entries;
    }

    private void row(FormRow.Figures asked, EntryCells cells, UnitOfMeasure unit) {
        Optional<String> stage = stage(cells);
        Optional<EntryCells.Typed> value = cells.number(FormColumn.VALUE, unit);
        Optional<EntryCells.Typed> sum =
                cumulates(asked) ? cells.number(FormColumn.CUMULATIVE, unit) : Optional.empty();
        if (stage.isPresent() && !isTooSoon(stage.get(), value.isPresent() || sum.isPresent())) {
            if (isSumTooSmall(value, sum, asked.indicator())) {
                cells.say(
                        ProblemCode.CUMULATIVE_TOO_SMALL,
                        FormColumn.CUMULATIVE,
                        cells.row().cell(FormColumn.VALUE));
            } else {
                value.ifPresent(typed -> {
                    warnOfSize(asked, cells, typed);
                    add(cells, FormColumn.VALUE, asked, asked.period(), "period", typed, stage.get(), REMARKS);
                });
                sum.ifPresent(typed -> add(
                        cells,
                        FormColumn.CUMULATIVE,
                        asked,
                        sinceJanuary(asked.period()),
                        "ytd",
                        typed,
                        stage.get(),
                        REMARKS));
            }
        }
        revision(asked, cells, unit);
    }

    /** Where the period starts in January the figure since January is the period's own. */
    private static boolean cumulates(FormRow.Figures asked) {
        return asked.indicator().nature() == Nature.FLOW && asked.period().firstMonth() % 12 != 0;
    }

    private static Period sinceJanuary(Period period) {
        int january = period.firstYear() * 12;
        return new Period(january, period.lastMonth() - january + 1);
    }

    /** The stage as a code, blank where none is given; empty where it is unknown. */
    private Optional<String> stage(EntryCells cells) {
        if (cells.isBlank(FormColumn.STAGE)) {
            return Optional.of("");
        }
        Optional<String> code =
                cells.text(FormColumn.STAGE).flatMap(FormColumn.STAGE.codeList().orElseThrow()::find);
        if (code.isEmpty() && cells.row().problem(FormColumn.STAGE).isEmpty()) {
            cells.say(ProblemCode.STAGE_INVALID, FormColumn.STAGE);
        }
        return code;
    }

    /** A figure of a period that has not ended can only be expected. */
    private boolean isTooSoon(String stage, boolean filled) {
        boolean soon = reporter.day().isBefore(form.id().request().period().end())
                && !stage.equals(Stage.EXPECTED.code())
                && reporter.dated()
                && filled;
        tooEarly += soon ? 1 : 0;
        return soon;
    }

    private static boolean isSumTooSmall(
            Optional<EntryCells.Typed> value, Optional<EntryCells.Typed> sum, Indicator indicator) {
        if (value.isEmpty() || sum.isEmpty()) {
            return false;
        }
        double part = value.get().in(indicator.unit());
        return part >= 0 && sum.get().in(indicator.unit()) < part;
    }

    private static void warnOfSize(FormRow.Figures asked, EntryCells cells, EntryCells.Typed typed) {
        if (asked.last().isEmpty()) {
            return;
        }
        double last = asked.last().get().value();
        double now = typed.in(asked.indicator().unit());
        boolean comparable =
                asked.last().get().period().months() == asked.period().months() && last * now > 0;
        double ratio = now / last;
        if (comparable && (ratio >= SUSPICIOUS || ratio <= 1 / SUSPICIOUS)) {
            cells.say(ProblemCode.MAGNITUDE, FormColumn.VALUE, cells.row().cell(FormColumn.LAST));
        }
    }

    private void revision(FormRow.Figures asked, EntryCells cells, UnitOfMeasure unit) {
        boolean noPeriod = cells.isBlank(FormColumn.REVISED_PERIOD);
        boolean noValue = cells.isBlank(FormColumn.REVISED_VALUE);
        if (noPeriod && noValue) {
            return;
        }
        if (noPeriod || noValue) {
            cells.say(ProblemCode.REVISION_INCOMPLETE, noPeriod ? FormColumn.REVISED_PERIOD : FormColumn.REVISED_VALUE);
            return;
        }
        Optional<Period> period = cells.text(FormColumn.REVISED_PERIOD).flatMap(text -> revised(cells, text));
        Optional<EntryCells.Typed> value = cells.number(FormColumn.REVISED_VALUE, unit);
        if (period.isEmpty() || value.isEmpty()) {
            return;
        }
        if (cells.remark(FormColumn.REASON).isEmpty()) {
            cells.say(ProblemCode.REVISION_WITHOUT_REASON, FormColumn.REASON);
        }
        add(
                cells,
                FormColumn.REVISED_VALUE,
                asked,
                period.get(),
                "period",
                value.get(),
                Stage.REVISED.code(),
                REVISION_REMARKS);
    }

    /** A period before the form's; a day stands for the period of the form's length that ends on it. */
    private Optional<Period> revised(EntryCells cells, String text) {
        Period own = form.id().request().period();
        Optional<Period> named = PeriodParser.parse(text);
        Optional<Period> period =
                named.isPresent() ? named : DateParser.asEnd(text).flatMap(day -> ending(day, own));
        boolean earlier = period.map(p -> p.lastMonth() < own.lastMonth()).orElse(false);
        if (!earlier) {
            cells.say(ProblemCode.REVISION_PERIOD_INVALID, FormColumn.REVISED_PERIOD, own.toString());
            return Optional.empty();
        }
        return period;
    }

    private static Optional<Period> ending(LocalDate day, Period own) {
        int lastMonth = day.getYear() * 12 + day.getMonthValue() - 1;
        boolean monthEnd = day.getDayOfMonth() == day.lengthOfMonth();
        return monthEnd && lastMonth - own.months() + 1 >= 0
                ? Optional.of(new Period(lastMonth - own.months() + 1, own.months()))
                : Optional.empty();
    }

    private void add(
            EntryCells cells,
            FormColumn column,
            FormRow.Figures asked,
            Period period,
            String span,
            EntryCells.Typed typed,
            String stage,
            List<FormColumn> remarks) {
        List<String> row = List.of(
                asked.indicator().id().value(),
                asked.region().id().value(),
                period.toString(),
                typed.text(),
                span,
                typed.unit().code(),
                "",
                stage,
                reporter.day().toString(),
                reporter.source(),
                reporter.note(cells.row(), column, remarks));
        entries.add(new Entry(
                TableShape.OBSERVATIONS,
                row,
                reporter.day(),
                reporter.dated(),
                !cells.remark(FormColumn.REASON).isEmpty(),
                typed.number().decimals(),
                form,
                cells.row(),
                column));
    }
}
