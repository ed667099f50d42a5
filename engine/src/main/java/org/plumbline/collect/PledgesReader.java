package org.plumbline.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.load.parse.TargetPhrase;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.model.Units;

/** Turns the rows of a form of pledges into targets of class pledge, each of the kind of the assigned one. */
final class PledgesReader {
    private static final List<FormColumn> REMARKS = List.of(FormColumn.OFFER_REASON, FormColumn.NOTE);

    private final Reporter reporter;
    private final FilledForm form;
    private final List<Entry> entries = new ArrayList<>();

    PledgesReader(Reporter reporter) {
        this.reporter = reporter;
        this.form = reporter.form();
    }

    List<Entry> read(List<FormRows.Answered> rows) {
        for (FormRows.Answered answered : rows) {
            FormRow.Pledge asked = (FormRow.Pledge) answered.asked();
            EntryCells cells = answered.cells();
            if (asked.assigned().target().kind() == TargetKind.RANGE) {
                range(asked, cells);
            } else {
                cells.number(FormColumn.OFFER, unit(asked))
                        .ifPresent(typed -> add(asked, cells, typed.text(), typed.unit()));
            }
        }
        return entries;
    }

    private static UnitOfMeasure unit(FormRow.Pledge asked) {
        Indicator indicator = asked.assigned().indicator();
        return switch (asked.assigned().target().kind()) {
            case GROWTH, REDUCTION, SHARE_OF -> Units.parse("percent");
            case MULTIPLE -> Units.parse("times");
            default -> indicator.unit();
        };
    }

    private void range(FormRow.Pledge asked, EntryCells cells) {
        Optional<String> text = cells.text(FormColumn.OFFER);
        if (text.isEmpty()) {
            return;
        }
        Optional<TargetPhrase> phrase =
                TargetPhrase.parse(text.get()).filter(found -> found.kind() == TargetKind.RANGE);
        if (phrase.isEmpty()) {
            cells.say(ProblemCode.NUMBER_INVALID, FormColumn.OFFER);
        } else {
            add(
                    asked,
                    cells,
                    phrase.get().low() + "~" + phrase.get().high(),
                    asked.assigned().indicator().unit());
        }
    }

    private void add(FormRow.Pledge asked, EntryCells cells, String value, UnitOfMeasure unit) {
        Target assigned = asked.assigned().target();
        boolean explained = !cells.remark(FormColumn.OFFER_REASON).isEmpty();
        boolean same =
                assigned.value().map(figure -> plain(figure).equals(value)).orElse(false);
        if (!explained && !same) {
            cells.say(ProblemCode.OFFER_WITHOUT_REASON, FormColumn.OFFER);
        }
        boolean unitless = assigned.kind().ignoresUnit();
        List<String> row = List.of(
                id(assigned),
                assigned.indicator().value(),
                assigned.region().value(),
                assigned.period().toString(),
                assigned.kind().code(),
                assigned.basis().code(),
                value,
                assigned.strict() ? "yes" : "",
                unitless ? "" : unit.code(),
                assigned.definition(),
                assigned.windowStart().map(LocalDate::toString).orElse(""),
                assigned.of().map(region -> region.value()).orElse(""),
                assigned.baselinePeriod().map(period -> period.toString()).orElse(""),
                assigned.baselineValue().map(PledgesReader::plain).orElse(""),
                assigned.tolerance().map(PledgesReader::plain).orElse(""),
                reporter.source(),
                "r" + asked.round(),
                reporter.day().toString(),
                "",
                "pledge",
                String.join(";", assigned.leadUnits()),
                reporter.note(cells.row(), FormColumn.OFFER, REMARKS));
        entries.add(new Entry(
                TableShape.TARGETS,
                row,
                reporter.day(),
                reporter.dated(),
                explained,
                0,
                form,
                cells.row(),
                FormColumn.OFFER));
    }

    private String id(Target assigned) {
        FormRequest request = form.id().request();
        String unit = request.split() == FormSplit.LEAD_UNIT ? "-" + Reporter.code(form.id()) : "";
        return "pledge-" + assigned.id().value() + unit + "-r" + request.round();
    }

    private static String plain(Figure figure) {
        return java.math.BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString();
    }
}
