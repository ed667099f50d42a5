package org.plumbline.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Collects findings while a plan is read and checked. Not thread-safe. */
public final class Findings {
    private static final Comparator<Finding> REPORT_ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::location)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject);

    private record Kind(FindingCode code, Severity severity) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byCode = code.compareTo(other.code);
            return byCode != 0 ? byCode : severity.compareTo(other.severity);
        }
    }

    private final List<Finding> list = new ArrayList<>();
    private final Map<Kind, Long> counts = new TreeMap<>();
    private final long mostOfAKind;
    private long errors;

    /** Keeps all. */
    public Findings() {
        this(Long.MAX_VALUE);
    }

    private Findings(long mostOfAKind) {
        this.mostOfAKind = mostOfAKind;
    }

    /**
     * Keeps no more of one code and severity than {@link FindingLimit} says; of the rest it says how many there were. Errors
     * are all kept.
     */
    public static Findings limited() {
        return new Findings(FindingLimit.value());
    }

    public void add(Finding finding) {
        add(finding.code(), finding.severity(), () -> finding);
    }

    public void add(FindingCode code, SourceLocation location, String subject, String offending, String... arguments) {
        add(Finding.of(code, location, subject, offending, arguments));
    }

    /** Adds a finding that is only made where it is kept. */
    public void add(FindingCode code, Severity severity, Supplier<Finding> finding) {
        if (severity == Severity.ERROR) {
            list.add(finding.get());
            errors++;
        } else if (mostOfAKind == Long.MAX_VALUE
                || counts.merge(new Kind(code, severity), 1L, Long::sum) <= mostOfAKind) {
            list.add(finding.get());
        }
    }

    public void addAll(Iterable<Finding> others) {
        others.forEach(this::add);
    }

    /** How many errors there are so far. */
    public long errors() {
        return errors;
    }

    public boolean stops() {
        return list.stream().anyMatch(Finding::stops);
    }

    /** Gravest first, then by place; before each kind of which not all are kept, how many more there are. */
    public List<Finding> sorted() {
        return list().stream().sorted(REPORT_ORDER).toList();
    }

    /** In the order in which they were added; behind them, of which kinds there are how many more. */
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(list);
        counts.forEach((kind, count) -> {
            if (count > mostOfAKind) {
                all.add(Finding.further(kind.code(), kind.severity(), count - mostOfAKind, mostOfAKind));
            }
        });
        return all;
    }
}
