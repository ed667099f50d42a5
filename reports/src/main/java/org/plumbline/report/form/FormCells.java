package org.plumbline.report.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.plumbline.calc.Assessment;
import org.plumbline.collect.FormColumn;
import org.plumbline.collect.FormRow;
import org.plumbline.load.vocabulary.CodeList;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.model.Task;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.TextBundle;
import org.plumbline.report.form.FormStyles.Role;
import org.plumbline.value.Actual;

/** What stands in the cells of a form's rows. */
final class FormCells {
    private static final int MOST_TARGETS = 2;
    private static final String GENERAL = "";

    private final ReportData data;
    private final TextBundle texts;

    FormCells(ReportData data, TextBundle texts) {
        this.data = data;
        this.texts = texts;
    }

    Map<FormColumn, FormCell> of(FormRow row) {
        if (row instanceof FormRow.Figures figures) {
            return figures(figures);
        }
        return row instanceof FormRow.Pledge pledge ? pledge(pledge) : progress((FormRow.Progress) row);
    }

    private Map<FormColumn, FormCell> figures(FormRow.Figures row) {
        Indicator indicator = row.indicator();
        String format = numberFormat(indicator);
        Map<FormColumn, FormCell> cells = new java.util.EnumMap<>(FormColumn.class);
        cells.put(FormColumn.KEY, FormCell.text(Role.KEY, row.key()));
        cells.put(FormColumn.INDICATOR, FormCell.text(Role.TEXT, data.name(indicator.name())));
        cells.put(
                FormColumn.REGION,
                FormCell.text(Role.TEXT, data.name(row.region().name())));
        cells.put(FormColumn.UNIT, FormCell.text(Role.TEXT, data.format().unit(indicator)));
        cells.put(FormColumn.TARGET, FormCell.text(Role.TEXT, targets(row.targets())));
        cells.put(FormColumn.LAST, FormCell.text(Role.TEXT, dated(indicator, row.last())));
        row.yearBefore().ifPresent(before -> cells.put(FormColumn.YEAR_BEFORE, yearBefore(indicator, before)));
        cells.put(FormColumn.VALUE, FormCell.entry(Role.ENTRY_NUMBER, format));
        cells.put(FormColumn.CUMULATIVE, cumulative(row, format));
        cells.put(
                FormColumn.CHANGE,
                FormCell.formula(
                        "IF(AND(ISNUMBER({VALUE}),ISNUMBER({YEAR_BEFORE})),{VALUE}-{YEAR_BEFORE},\"\")", format));
        cells.put(FormColumn.STAGE, FormCell.entry(Role.ENTRY_TEXT, GENERAL));
        cells.put(FormColumn.REVISED_PERIOD, FormCell.entry(Role.ENTRY_TEXT, "@"));
        cells.put(FormColumn.REVISED_VALUE, FormCell.entry(Role.ENTRY_NUMBER, format));
        return cells;
    }

    /** A bound is no number to compute with. */
    private FormCell yearBefore(Indicator indicator, Actual before) {
        return before.qualifier().isBound()
                ? FormCell.text(Role.TEXT, data.format().actual(indicator, before))
                : FormCell.number(before.value(), fixedFormat(data.format().decimals(indicator)));
    }

    /** Of a flow the figure since January; from January on it is the period's own. */
    private static FormCell cumulative(FormRow.Figures row, String format) {
        if (row.indicator().nature() != Nature.FLOW) {
            return FormCell.text(Role.CLOSED, "—");
        }
        return row.period().firstMonth() % 12 == 0
                ? FormCell.formula("IF(ISNUMBER({VALUE}),{VALUE},\"\")", format)
                : FormCell.entry(Role.ENTRY_NUMBER, format);
    }

    private String targets(List<Assessment> targets) {
        return targets.stream()
                .limit(MOST_TARGETS)
                .map(target -> texts.text(
                        "target",
                        data.format().period(target.target().period()),
                        data.format().stated(target)))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String dated(Indicator indicator, Optional<Actual> actual) {
        return actual.map(value -> texts.text(
                        "dated",
                        data.format().actual(indicator, value),
                        data.format().period(value.period())))
                .orElse("");
    }

    /** Typed digits are shown as typed unless the indicator fixes them. */
    private static String numberFormat(Indicator indicator) {
        return indicator.decimals().isPresent()
                ? fixedFormat(indicator.decimals().getAsInt())
                : GENERAL;
    }

    private static String fixedFormat(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private Map<FormColumn, FormCell> pledge(FormRow.Pledge row) {
        Assessment assigned = row.assigned();
        Indicator indicator = assigned.indicator();
        Map<FormColumn, FormCell> cells = new java.util.EnumMap<>(FormColumn.class);
        cells.put(FormColumn.KEY, FormCell.text(Role.KEY, row.key()));
        cells.put(FormColumn.INDICATOR, FormCell.text(Role.TEXT, indicatorAndKind(assigned)));
        cells.put(
                FormColumn.REGION,
                FormCell.text(Role.TEXT, data.name(assigned.region().name())));
        cells.put(FormColumn.UNIT, FormCell.text(Role.TEXT, unit(assigned.target(), indicator)));
        cells.put(FormColumn.LAST, FormCell.text(Role.TEXT, dated(indicator, row.last())));
        OptionalDouble value = single(assigned.target());
        cells.put(
                FormColumn.ASSIGNED,
                value.isPresent()
                        ? FormCell.number(value.getAsDouble(), GENERAL)
                        : FormCell.text(Role.TEXT, data.format().stated(assigned)));
        row.earlier().ifPresent(pledge -> cells.put(FormColumn.EARLIER, earlier(pledge)));
        cells.put(FormColumn.OFFER, FormCell.entry(Role.ENTRY_NUMBER, GENERAL));
        cells.put(
                FormColumn.DIFFERENCE,
                value.isPresent()
                        ? FormCell.formula(
                                "IF(AND(ISNUMBER({OFFER}),ISNUMBER({ASSIGNED})),{OFFER}-{ASSIGNED},\"\")", GENERAL)
                        : FormCell.text(Role.CLOSED, "—"));
        return cells;
    }

    private String indicatorAndKind(Assessment assigned) {
        TargetKind kind = assigned.target().kind();
        String name = data.name(assigned.indicator().name());
        return kind == TargetKind.REACH
                ? name
                : texts.text("kind", name, data.texts().kind(kind));
    }

    private String unit(Target target, Indicator indicator) {
        return switch (target.kind()) {
            case GROWTH, REDUCTION, SHARE_OF -> "%";
            case MULTIPLE -> texts.text("times");
            case CHANGE -> data.format().gapUnit(indicator);
            default -> data.format().unit(indicator);
        };
    }

    private static OptionalDouble single(Target target) {
        return target.kind() == TargetKind.RANGE || target.value().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(target.value().get().value());
    }

    private FormCell earlier(Target pledge) {
        if (pledge.kind() == TargetKind.RANGE) {
            return FormCell.text(
                    Role.TEXT,
                    pledge.low().map(Figure::text).orElse("") + "~"
                            + pledge.high().map(Figure::text).orElse(""));
        }
        return pledge.value()
                .map(figure -> FormCell.number(figure.value(), GENERAL))
                .orElse(FormCell.text(Role.TEXT, ""));
    }

    private Map<FormColumn, FormCell> progress(FormRow.Progress row) {
        Task task = row.task();
        Map<FormColumn, FormCell> cells = new java.util.EnumMap<>(FormColumn.class);
        cells.put(FormColumn.KEY, FormCell.text(Role.KEY, row.key()));
        cells.put(FormColumn.TASK, FormCell.text(Role.TEXT, title(task)));
        cells.put(
                FormColumn.DUE,
                FormCell.text(Role.TEXT, task.due().map(data.format()::period).orElse("")));
        cells.put(FormColumn.SUPPORT, FormCell.text(Role.TEXT, data.texts().names(task.supportUnits())));
        cells.put(FormColumn.STATE_BEFORE, FormCell.text(Role.TEXT, state(task)));
        cells.put(FormColumn.STATE, FormCell.entry(Role.ENTRY_TEXT, GENERAL));
        cells.put(FormColumn.PROGRESS, FormCell.entry(Role.ENTRY_NUMBER, GENERAL));
        cells.put(FormColumn.DONE_ON, FormCell.entry(Role.ENTRY_DATE, GENERAL));
        return cells;
    }

    /** Tasks of one name differ by what is to be reached. */
    private String title(Task task) {
        String milestone = task.extra().getOrDefault("milestone_en", "");
        String name = data.name(task.title());
        boolean english = data.texts().language() == org.plumbline.model.Language.EN;
        return english && !milestone.isEmpty() ? name + "\n" + milestone : name;
    }

    private String state(Task task) {
        String status = task.status().map(data.texts()::taskStatus).orElse("");
        if (task.progress().isEmpty()) {
            return status;
        }
        String share =
                org.plumbline.report.content.ValueFormat.number(task.progress().getAsDouble(), 0) + "%";
        return status.isEmpty() ? share : texts.text("dated", status, share);
    }

    /** The words a column takes, as printed. */
    List<String> choices(FormColumn column) {
        return column.codeList()
                .map(list ->
                        list.codes().stream().map(code -> choice(list, code)).toList())
                .orElse(List.of());
    }

    private String choice(CodeList list, String code) {
        boolean chinese = data.texts().language() == org.plumbline.model.Language.ZH;
        return chinese && !list.names(code).isEmpty() ? list.names(code).get(0) : code;
    }
}
