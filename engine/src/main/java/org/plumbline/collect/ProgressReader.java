package org.plumbline.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.model.TaskStatus;

/** Turns the rows of a form of tasks into reports of their progress. */
final class ProgressReader {
    private static final List<FormColumn> REMARKS = List.of(FormColumn.SHORTFALL, FormColumn.MEASURES, FormColumn.NOTE);
    private static final double ALL = 100;

    private final Reporter reporter;
    private final FilledForm form;
    private final List<Entry> entries = new ArrayList<>();

    ProgressReader(Reporter reporter) {
        this.reporter = reporter;
        this.form = reporter.form();
    }

    List<Entry> read(List<FormRows.Answered> rows) {
        for (FormRows.Answered answered : rows) {
            row((FormRow.Progress) answered.asked(), answered.cells());
        }
        return entries;
    }

    private void row(FormRow.Progress asked, EntryCells cells) {
        Optional<String> state = cells.text(FormColumn.STATE).flatMap(text -> state(cells, text));
        Optional<String> progress = cells.text(FormColumn.PROGRESS).flatMap(text -> progress(cells, text));
        Optional<String> done = cells.text(FormColumn.DONE_ON).flatMap(text -> day(cells, text));
        boolean isDone = state.map(TaskStatus.DONE.code()::equals).orElse(false);
        boolean partly = progress.map(text -> Double.parseDouble(text) < ALL).orElse(false);
        if ((isDone && partly) || (state.isPresent() && !isDone && done.isPresent())) {
            cells.say(ProblemCode.STATE_CONTRADICTS, isDone ? FormColumn.PROGRESS : FormColumn.DONE_ON);
            return;
        }
        boolean remarked =
                REMARKS.stream().anyMatch(column -> !cells.remark(column).isEmpty());
        if (state.isEmpty() && progress.isEmpty() && done.isEmpty() && !remarked) {
            return;
        }
        List<String> row = List.of(
                asked.task().id().value(),
                reporter.day().toString(),
                state.orElse(""),
                progress.orElse(""),
                done.orElse(""),
                reporter.source(),
                reporter.note(cells.row(), FormColumn.STATE, REMARKS));
        entries.add(new Entry(
                TableShape.TASK_UPDATES,
                row,
                reporter.day(),
                reporter.dated(),
                true,
                0,
                form,
                cells.row(),
                FormColumn.STATE));
    }

    private static Optional<String> state(EntryCells cells, String text) {
        Optional<String> code = FormColumn.STATE.codeList().orElseThrow().find(text);
        if (code.isEmpty()) {
            cells.say(ProblemCode.STATE_INVALID, FormColumn.STATE);
        }
        return code;
    }

    private static Optional<String> progress(EntryCells cells, String text) {
        Optional<ParsedNumber> number = NumberParser.parse(text)
                .filter(parsed -> parsed.sign() != ParsedNumber.Sign.PERMILLE)
                .filter(parsed -> parsed.doubleValue() >= 0 && parsed.doubleValue() <= ALL);
        if (number.isEmpty() && !MissingCodes.isMissing(text)) {
            cells.say(ProblemCode.PROGRESS_INVALID, FormColumn.PROGRESS);
        }
        return number.map(parsed -> parsed.value().toPlainString());
    }

    /** A day not after the report. */
    private Optional<String> day(EntryCells cells, String text) {
        Optional<LocalDate> day =
                DateParser.asEnd(text).filter(found -> !reporter.dated() || !found.isAfter(reporter.day()));
        if (day.isEmpty()) {
            cells.say(ProblemCode.DONE_DATE_INVALID, FormColumn.DONE_ON);
        }
        return day.map(LocalDate::toString);
    }
}
