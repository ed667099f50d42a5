package org.plumbline.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings while a plan is read and checked. Not thread-safe. */
public final class Findings {
    private static final Comparator<Finding> REPORT_ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::location)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject);

    private final List<Finding> list = new ArrayList<>();
    private long errors;

    public void add(Finding finding) {
        list.add(finding);
        errors += finding.severity() == Severity.ERROR ? 1 : 0;
    }

    public void add(FindingCode code, SourceLocation location, String subject, String offending, String... arguments) {
        add(Finding.of(code, location, subject, offending, arguments));
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

    /** Gravest first, then by place. */
    public List<Finding> sorted() {
        return list.stream().sorted(REPORT_ORDER).toList();
    }
}
