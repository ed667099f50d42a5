package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Period;
import org.plumbline.model.TargetClass;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.report.release.Confidentiality;
import org.plumbline.value.Actual;

/** The bulletin's tables. What is missing is a shorthand in brackets, never a number. */
final class BulletinTables {
    private static final String NOT_AVAILABLE = "[x]";
    private static final String NOT_APPLICABLE = "[z]";
    private static final int INDICATORS_ABREAST = 2;

    private final ReportData data;
    private final WordTexts texts;
    private final ValueFormat format;
    private final Profile profile;

    BulletinTables(ReportData data, WordTexts texts, Profile profile) {
        this.data = data;
        this.texts = texts;
        this.format = data.format();
        this.profile = profile;
    }

    Bulletin.TableBlock indicators(String caption, List<Assessment> assessments) {
        List<Bulletin.Head> heads = List.of(
                head("indicator", 24, true),
                new Bulletin.Head(texts.text("head.target"), under("target"), List.of(10, 17), false),
                new Bulletin.Head(texts.text("head.actual"), under("actual"), List.of(10, 15), false),
                head("gap", 14, false),
                head("ratio", 12, false),
                head("outcome", 13, true));
        List<List<String>> rows =
                assessments.stream().map(this::indicatorRow).distinct().toList();
        return new Bulletin.TableBlock(caption, Optional.empty(), heads, rows, legend(rows));
    }

    private List<String> under(String key) {
        return List.of(texts.text("head.period"), texts.text("head." + key));
    }

    private Bulletin.Head head(String key, int weight, boolean textual) {
        return new Bulletin.Head(texts.text("head." + key), List.of(), List.of(weight), textual);
    }

    private List<String> indicatorRow(Assessment a) {
        String name = data.name(a.indicator().name());
        boolean several = data.plan().regions().size() > 1;
        boolean compared = a.outcome().isJudgement();
        String who = several ? texts.text("waiting.target", data.name(a.region().name()), name) : name;
        String unit = format.unit(a.indicator());
        return List.of(
                unit.isEmpty() ? who : texts.general().text("bracket", who, unit),
                format.period(a.target().period()),
                format.requirement(a),
                a.actual().map(v -> format.period(v.period())).orElse(NOT_AVAILABLE),
                a.actual().map(v -> figure(a, v)).orElse(NOT_AVAILABLE),
                compared && a.gap().value().value().isPresent()
                        ? ValueFormat.signed(
                                a.gap().value().value().getAsDouble(), format.decimals(a.indicator(), a.target()))
                        : NOT_APPLICABLE,
                compared && a.levelRatio().value().isPresent() ? format.ratio(a.levelRatio()) : NOT_APPLICABLE,
                outcome(a));
    }

    private String figure(Assessment assessment, Actual actual) {
        String mark = Confidentiality.touches(data.plan(), actual) ? " " + Confidentiality.MARK : "";
        return format.actual(assessment.indicator(), actual) + mark;
    }

    private String outcome(Assessment assessment) {
        if (profile != Profile.COUNCIL) {
            return OutcomeMark.of(assessment.outcome()).symbol() + " "
                    + texts.general().outcome(assessment.outcome());
        }
        boolean expected = assessment.target().targetClass() == TargetClass.EXPECTED;
        return switch (assessment.outcome()) {
            case MET, EXCEEDED -> texts.text("outcome.council-met");
            case MISSED -> texts.text(expected ? "outcome.council-missed-expected" : "outcome.council-missed");
            case ON_TRACK -> texts.text("outcome.council-on-track");
            case BEHIND -> texts.text("outcome.council-behind");
            default -> texts.general().outcome(assessment.outcome());
        };
    }

    /** One table for each period, its indicators a few abreast so that they fit an upright page. */
    List<Bulletin.Block> districts(DistrictTable table) {
        List<Bulletin.Block> blocks = new ArrayList<>();
        Map<Period, List<Integer>> byPeriod = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            DistrictTable.Column column = table.columns().get(i);
            if (profile != Profile.COUNCIL || column.indicator().headline()) {
                byPeriod.computeIfAbsent(column.period(), p -> new ArrayList<>())
                        .add(i);
            }
        }
        byPeriod.forEach((period, all) -> {
            int parts = (all.size() + INDICATORS_ABREAST - 1) / INDICATORS_ABREAST;
            for (int part = 0; part < parts; part++) {
                List<Integer> columns =
                        all.subList(part * INDICATORS_ABREAST, Math.min(all.size(), (part + 1) * INDICATORS_ABREAST));
                String title = table.title(data.texts());
                String when = format.period(period);
                String caption = parts == 1
                        ? texts.text("caption.district", title, when)
                        : texts.text("caption.district-part", title, when, part + 1);
                blocks.add(districtPart(table, caption, columns));
            }
        });
        return blocks;
    }

    private Bulletin.TableBlock districtPart(DistrictTable table, String caption, List<Integer> columns) {
        boolean actuals = table.hasActuals();
        List<Bulletin.Head> heads = new ArrayList<>();
        heads.add(head("region", 26, true));
        for (int column : columns) {
            heads.add(new Bulletin.Head(
                    data.name(table.columns().get(column).indicator().name()),
                    actuals
                            ? List.of(texts.text("head.target"), texts.text("head.actual"), texts.text("head.ratio"))
                            : List.of(texts.text("head.target")),
                    actuals ? List.of(13, 13, 13) : List.of(13),
                    false));
        }
        List<List<String>> rows = new ArrayList<>();
        for (DistrictTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            String name = data.name(row.region().name());
            cells.add(row.whole() ? name + texts.text("whole") : name);
            for (int column : columns) {
                cells.addAll(districtCells(row.cells().get(column), actuals));
            }
            rows.add(cells);
        }
        String unit = format.unit(table.columns().get(columns.get(0)).indicator());
        return new Bulletin.TableBlock(
                caption, unit.isEmpty() ? Optional.empty() : Optional.of(unit), heads, rows, legend(rows));
    }

    private List<String> districtCells(Optional<Assessment> assessment, boolean actuals) {
        Function<Assessment, String> target = format::requirement;
        List<String> cells = new ArrayList<>();
        cells.add(assessment.map(target).orElse(NOT_APPLICABLE));
        if (actuals) {
            Optional<Actual> actual = assessment.flatMap(DistrictTable::actualOf);
            cells.add(assessment
                    .flatMap(a -> actual.map(v -> figure(a, v)))
                    .orElse(assessment.isPresent() ? NOT_AVAILABLE : NOT_APPLICABLE));
            cells.add(assessment
                    .filter(a -> actual.isPresent() && isDecidedRatio(a))
                    .map(a -> format.ratio(a.levelRatio()))
                    .orElse(NOT_APPLICABLE));
        }
        return cells;
    }

    private static boolean isDecidedRatio(Assessment assessment) {
        return assessment.levelRatio().value().isPresent() && assessment.outcome() != Outcome.NOT_COMPARABLE;
    }

    /** The shorthand that occurs in the rows. */
    private String legend(List<List<String>> rows) {
        Set<String> used = new LinkedHashSet<>();
        for (String code : List.of("x", "z", "c")) {
            boolean occurs = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.contains("[" + code + "]"));
            if (occurs) {
                used.add(texts.text("legend", code, texts.general().text("shorthand." + code)));
            }
        }
        return used.isEmpty() ? "" : texts.text("table.note", texts.general().names(used));
    }
}
