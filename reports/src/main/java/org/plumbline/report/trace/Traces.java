package org.plumbline.report.trace;

import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.report.content.ReportData;

/** The traces of many targets of one report; how targets stand to each other is found out once for all. */
public final class Traces {
    private final ReportData data;
    private final TargetLedger ledger;

    private Traces(ReportData data, TargetLedger ledger) {
        this.data = data;
        this.ledger = ledger;
    }

    public static Traces of(ReportData data) {
        return new Traces(data, TraceWriter.ledger(data.evaluation()));
    }

    /** The trace as text, lines ended with a line feed. */
    public String text(Assessment assessment) {
        return writer(assessment).text();
    }

    /** The statements one after the other. */
    public List<TraceStatement> statements(Assessment assessment) {
        return writer(assessment).sections().stream()
                .flatMap(section -> section.lines().stream()
                        .map(line -> new TraceStatement(section.title(), line.label(), line.text(), line.depth())))
                .toList();
    }

    private TraceWriter writer(Assessment assessment) {
        return new TraceWriter(data, assessment, ledger);
    }
}
