package org.plumbline.load.record;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import org.plumbline.load.vocabulary.IndicatorColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.DenominatorTiming;
import org.plumbline.model.Derivation;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.RegionId;
import org.plumbline.model.UnitOfMeasure;

/** Reads how an indicator follows from others: the quotient columns or the formula. */
final class DerivationCells {
    /** Words of a formula that are not functions; digits in front would make them exponents. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_][A-Za-z0-9_]*+(?!\\s*\\()");

    private static final Set<String> CONSTANTS = Set.of("PI", "E", "TRUE", "FALSE", "NULL");

    private final References references;
    private final Cells cells;
    private final UnitOfMeasure unit;

    DerivationCells(References references, Cells cells, UnitOfMeasure unit) {
        this.references = references;
        this.cells = cells;
        this.unit = unit;
    }

    Optional<Derivation> read() {
        Optional<IndicatorId> numerator = indicator(IndicatorColumn.NUMERATOR);
        Optional<IndicatorId> denominator = indicator(IndicatorColumn.DENOMINATOR);
        Optional<RegionId> elsewhere = references
                .resolve(cells, IndicatorColumn.DENOMINATOR_REGION, PlanTable.REGIONS)
                .map(RegionId::of);
        OptionalDouble multiplier = cells.decimal(IndicatorColumn.MULTIPLIER);
        DenominatorTiming timing = cells.code(IndicatorColumn.DENOMINATOR_TIMING, DenominatorTiming.class)
                .orElse(DenominatorTiming.SAME);
        Optional<Derivation> formula = formula();
        sayHalf(IndicatorColumn.NUMERATOR, IndicatorColumn.DENOMINATOR);
        sayHalf(IndicatorColumn.DENOMINATOR, IndicatorColumn.NUMERATOR);
        if (numerator.isPresent() && denominator.isPresent()) {
            return Optional.of(new Derivation.Ratio(
                    numerator.get(), denominator.get(), elsewhere, multiplier.orElse(defaultMultiplier()), timing));
        }
        return formula;
    }

    private Optional<IndicatorId> indicator(IndicatorColumn column) {
        return references.resolve(cells, column, PlanTable.INDICATORS).map(IndicatorId::of);
    }

    private void sayHalf(IndicatorColumn given, IndicatorColumn missing) {
        if (!cells.row().cell(given).isEmpty() && cells.row().cell(missing).isEmpty()) {
            cells.report(FindingCode.CELL_MISSING, Severity.INFO, missing, "", missing.header());
        }
    }

    private double defaultMultiplier() {
        return switch (unit.code()) {
            case "percent", "pp" -> 100;
            case "permille" -> 1000;
            default -> 1;
        };
    }

    private Optional<Derivation> formula() {
        String text = cells.text(IndicatorColumn.FORMULA);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Set<IndicatorId> inputs = new LinkedHashSet<>();
        Matcher names = NAME.matcher(text);
        boolean complete = true;
        while (names.find()) {
            String name = names.group();
            if (CONSTANTS.contains(name)) {
                continue;
            }
            Optional<String> id = references
                    .resolve(cells, IndicatorColumn.FORMULA, PlanTable.INDICATORS, name)
                    .filter(found -> sameId(found, name, text));
            id.map(IndicatorId::of).ifPresent(inputs::add);
            complete &= id.isPresent();
        }
        return complete
                ? Optional.of(new Derivation.Formula(text, inputs.stream().toList()))
                : Optional.empty();
    }

    /** In a formula only the id itself will do: it is evaluated as written. */
    private boolean sameId(String found, String name, String text) {
        if (!found.equals(name)) {
            cells.report(
                    FindingCode.FORMULA_INVALID, Severity.WARNING, IndicatorColumn.FORMULA, text, name + " → " + found);
        }
        return found.equals(name);
    }
}
