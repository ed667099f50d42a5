package org.plumbline.load.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.parse.UnitConversion;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.model.Units;

/**
 * Reads unit cells: a code or Chinese name, a power of ten as in SDMX, and a percent sign behind the number, which counts
 * before both. An unknown unit is kept and said once per file, but not again where the indicator itself has it.
 *
 * <p>{@code unit_mult} counts from the unit without its prefix, the indicator's where the cell is blank: 元 or 亿元 with 8 are both
 * 亿元, and a prefix counts where it says 0.
 */
final class UnitCells {
    private record Key(String unit, String power, ParsedNumber.Sign sign, String indicatorUnit) {}

    private static final int MOST = 15;

    private final Map<String, Optional<UnitConversion>> own = new HashMap<>();
    private final Map<Key, Optional<UnitConversion>> conversions = new HashMap<>();
    private final Set<String> saidUnknown = new HashSet<>();

    /** The unit of an indicator. */
    UnitOfMeasure unit(Cells cells, TableColumn column) {
        UnitOfMeasure unit = Units.parse(cells.required(column));
        sayUnknown(cells, column, unit);
        return unit;
    }

    private void sayUnknown(Cells cells, TableColumn column, UnitOfMeasure unit) {
        if (!unit.known()
                && !unit.code().isEmpty()
                && saidUnknown.add(cells.location().file() + "\n" + unit.code())) {
            cells.report(FindingCode.UNIT_UNKNOWN, Severity.WARNING, column, unit.code());
        }
    }

    /** How numbers of a row convert into the indicator's unit; empty, and said, where they do not. */
    Optional<UnitConversion> conversion(
            Cells cells, TableColumn column, String power, ParsedNumber.Sign sign, UnitOfMeasure wanted) {
        String text = cells.text(column);
        if (text.isEmpty() && power.isEmpty() && sign == ParsedNumber.Sign.NONE) {
            return own.computeIfAbsent(wanted.code(), code -> Optional.of(UnitConversion.none(wanted)));
        }
        Key key = new Key(text, power, sign, wanted.code());
        Optional<UnitConversion> conversion = conversions.get(key);
        if (conversion == null) {
            conversion = convert(key, wanted);
            conversions.put(key, conversion);
        }
        conversion
                .map(UnitConversion::from)
                .filter(unit -> !unit.code().equals(wanted.code()))
                .ifPresent(unit -> sayUnknown(cells, column, unit));
        if (conversion.isEmpty()) {
            String stored =
                    sign == ParsedNumber.Sign.NONE ? text + (power.isEmpty() ? "" : " 10^" + power) : sign.unit();
            cells.report(FindingCode.UNIT_MISMATCH, Severity.WARNING, column, stored.strip(), wanted.code());
        }
        return conversion;
    }

    private static Optional<UnitConversion> convert(Key key, UnitOfMeasure wanted) {
        if (key.sign() != ParsedNumber.Sign.NONE) {
            return UnitConversion.between(Units.parse(key.sign().unit()), wanted);
        }
        if (key.unit().isEmpty() && key.power().isEmpty()) {
            return Optional.of(UnitConversion.none(wanted));
        }
        UnitOfMeasure stated = key.unit().isEmpty() ? wanted : Units.parse(key.unit());
        if (!stated.known() && !stated.code().equals(wanted.code())) {
            return Optional.of(UnitConversion.keeping(stated));
        }
        Optional<UnitOfMeasure> unit = scaled(stated, key);
        return unit.flatMap(u -> UnitConversion.between(u, wanted));
    }

    private static Optional<UnitOfMeasure> scaled(UnitOfMeasure stated, Key key) {
        int power = power(key.power());
        if (power == 0) {
            boolean baseMeant = key.unit().isEmpty() && !key.power().isEmpty();
            return Optional.of(baseMeant ? Units.withScale(stated, 0) : stated);
        }
        int own = Units.scalePower(stated);
        if (own == 0 || own == power || key.unit().isEmpty()) {
            return Optional.of(Units.withScale(stated, power));
        }
        return Optional.empty();
    }

    private static int power(String text) {
        return NumberParser.parse(text)
                .map(ParsedNumber::doubleValue)
                .filter(value -> value == Math.rint(value) && Math.abs(value) <= MOST)
                .map(Double::intValue)
                .orElse(0);
    }
}
