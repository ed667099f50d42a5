package org.plumbline.finding;

import static org.plumbline.finding.Severity.ERROR;
import static org.plumbline.finding.Severity.INFO;
import static org.plumbline.finding.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of findings. Every code has a message and a remedy in both languages (resource bundle {@code
 * findings}) and a section in {@code docs/findings.md}; tests hold the three together.
 *
 * <p>The severity is the usual one; a finding may be raised with a lower one where its place makes it harmless (an
 * unreadable optional cell is a warning, an unreadable required one an error).
 */
public enum FindingCode {
    FILE_NOT_FOUND(ERROR),
    FILE_UNREADABLE(ERROR),
    DATABASE_UNREADABLE(ERROR),
    ENCODING_INVALID(ERROR),
    ENCODING_ASSUMED(INFO),
    TABLE_RECOGNISED(INFO),
    TABLE_EMPTY(WARNING),
    MANIFEST_INVALID(ERROR),
    MANIFEST_UNKNOWN_KEY(WARNING),
    TABLE_NOT_USED(INFO),
    HEADER_MISSING_COLUMN(ERROR),
    HEADER_DUPLICATE_COLUMN(ERROR),
    COLUMN_UNKNOWN(INFO),
    COLLECTED_USED(INFO),
    ROW_MALFORMED(ERROR),
    CELL_MISSING(ERROR),
    CELL_WITHOUT_RESULT(ERROR),
    NUMBER_INVALID(ERROR),
    PERIOD_INVALID(ERROR),
    DATE_INVALID(ERROR),
    CODE_INVALID(ERROR),
    ID_INVALID(ERROR),
    ID_DUPLICATE(ERROR),
    ID_UNKNOWN(ERROR),
    NAME_AMBIGUOUS(ERROR),
    REGION_CYCLE(ERROR),
    INDICATOR_CYCLE(ERROR),
    SUPERSEDES_CYCLE(ERROR),
    FORMULA_INVALID(WARNING),
    UNIT_UNKNOWN(WARNING),
    UNIT_MISMATCH(WARNING),
    RANGE_REVERSED(WARNING),
    TOLERANCE_MISSING(WARNING),
    THRESHOLDS_INVALID(WARNING),
    BASIS_REINTERPRETED(INFO),
    TARGET_VALUE_BLANK(WARNING),
    TARGET_DUPLICATE(INFO),
    TARGET_CONFLICT(WARNING),
    TARGET_BEFORE_BASELINE(WARNING),
    TARGET_BEHIND_BASELINE(WARNING),
    BASELINE_CONTRADICTS_OBSERVATION(WARNING),
    OBSERVATION_DUPLICATE(WARNING),
    OBSERVATION_CONFLICT(WARNING),
    OBSERVATION_VALUE_OUT_OF_BOUNDS(WARNING),
    PERIOD_OUTSIDE_REGION_LIFE(WARNING),
    SERIES_BREAK(INFO),
    INDICATORS_ALIKE(INFO),
    NUMERATOR_MISSING(INFO),
    DERIVED_DIFFERS(WARNING),
    PARTS_EXCEED_WHOLE(WARNING),
    PARTS_FALL_SHORT(WARNING),
    SOURCE_ORPHANED(INFO),
    WAIVER_UNUSED(INFO),
    RULE_SKIPPED(INFO);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The stable code written in results and waivers, such as {@code target-conflict}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FindingCode> find(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
