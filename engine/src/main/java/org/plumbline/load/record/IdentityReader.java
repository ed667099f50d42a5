package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.IdentityColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.model.Identity;
import org.plumbline.model.Identity.Relation;
import org.plumbline.model.Identity.Term;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.RegionId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;

/**
 * The identities table: relations between figures that the plan declares.
 *
 * <ul>
 *   <li>{@code id}, {@code total} (a term), {@code parts} (terms with {@code ;} between): all required;
 *   <li>{@code relation}: {@code sum} (default), {@code partial}, {@code subset};
 *   <li>{@code regions}: where it holds (blank: wherever the total has a figure);
 *   <li>{@code figures}: {@code both} (default), {@code observations}, {@code targets}; {@code note}.
 * </ul>
 *
 * A term is an indicator or a target, with a number of times before it and a region and period after it where they are not
 * the total's: {@code 3*exports}, {@code exports@sz-a}, {@code exports@sz-a:2012}.
 */
final class IdentityReader {
    private static final Pattern TERM = Pattern.compile("(?:([^*×]+)[*×])?([^@:]+)(?:@([^:]+))?(?::(.+))?");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    private final Map<String, Target> targets;
    private final References references;
    private final Findings findings;

    IdentityReader(List<Target> targets, References references, Findings findings) {
        this.targets = targets.stream()
                .collect(Collectors.toMap(t -> t.id().value(), t -> t, (a, b) -> a, LinkedHashMap::new));
        this.references = references;
        this.findings = findings;
    }

    List<Identity> read(TableSource tables) {
        List<Identity> identities = new ArrayList<>();
        IdentifiedRows.read(
                        tables,
                        PlanTable.IDENTITIES,
                        IdentityColumn.ID,
                        id -> ID.matcher(id).matches(),
                        row -> List.of(),
                        references,
                        findings)
                .forEach(row -> identity(row.id(), row.cells()).ifPresent(identities::add));
        return identities;
    }

    private Optional<Identity> identity(String id, Cells cells) {
        Optional<Term> total = term(cells, IdentityColumn.TOTAL, cells.required(IdentityColumn.TOTAL));
        cells.required(IdentityColumn.PARTS);
        List<Term> parts = cells.list(IdentityColumn.PARTS).stream()
                .flatMap(text -> term(cells, IdentityColumn.PARTS, text).stream())
                .toList();
        String figures = cells.text(IdentityColumn.FIGURES);
        Optional<String> which = IdentityColumn.FIGURES.codeList().orElseThrow().find(figures);
        Optional<Relation> relation = cells.code(IdentityColumn.RELATION, Relation.class);
        List<RegionId> regions = references.resolveAll(cells, IdentityColumn.REGIONS, PlanTable.REGIONS).stream()
                .map(RegionId::of)
                .toList();
        if (!figures.isEmpty() && which.isEmpty()) {
            cells.report(
                    FindingCode.CODE_INVALID,
                    Severity.WARNING,
                    IdentityColumn.FIGURES,
                    figures,
                    IdentityColumn.FIGURES.header(),
                    String.join(
                            ", ",
                            IdentityColumn.FIGURES.codeList().orElseThrow().codes()),
                    "@none");
        }
        if (cells.failed() || total.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Identity(
                id,
                relation.orElse(Relation.SUM),
                total.get(),
                parts,
                regions,
                !which.orElse("both").equals("targets"),
                !which.orElse("both").equals("observations"),
                cells.text(IdentityColumn.NOTE),
                cells.location()));
    }

    private Optional<Term> term(Cells cells, TableColumn column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = TERM.matcher(text);
        if (!matcher.matches()) {
            cells.report(FindingCode.ID_INVALID, Severity.ERROR, column, text);
            return Optional.empty();
        }
        Optional<Double> factor = part(matcher, 1).isEmpty() ? Optional.of(1.0) : factor(part(matcher, 1));
        if (factor.isEmpty()) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.ERROR, column, part(matcher, 1));
        }
        Optional<Period> period = PeriodParser.parse(part(matcher, 4));
        if (period.isEmpty() && !part(matcher, 4).isEmpty()) {
            cells.report(FindingCode.PERIOD_INVALID, Severity.ERROR, column, part(matcher, 4));
        }
        Optional<RegionId> region = part(matcher, 3).isEmpty()
                ? Optional.empty()
                : references
                        .resolve(cells, column, PlanTable.REGIONS, part(matcher, 3))
                        .map(RegionId::of);
        return factor.flatMap(times -> figure(cells, column, part(matcher, 2), times, region, period));
    }

    private Optional<Term> figure(
            Cells cells,
            TableColumn column,
            String name,
            double factor,
            Optional<RegionId> region,
            Optional<Period> period) {
        boolean isIndicator = references.of(PlanTable.INDICATORS).resolve(name) instanceof NameIndex.Meaning.Found;
        Target target = targets.get(name);
        if (!isIndicator && target != null) {
            return Optional.of(new Term(factor, target.indicator(), region, period, Optional.of(target.id())));
        }
        return references
                .resolve(cells, column, PlanTable.INDICATORS, name)
                .map(id -> new Term(factor, IndicatorId.of(id), region, period, Optional.<TargetId>empty()));
    }

    private static Optional<Double> factor(String text) {
        return NumberParser.parse(text).map(ParsedNumber::doubleValue).filter(number -> number > 0);
    }

    private static String part(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).orElse("").strip();
    }
}
