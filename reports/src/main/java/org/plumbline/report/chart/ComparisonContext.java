package org.plumbline.report.chart;

import java.util.List;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.report.content.ComparisonSubject;
import org.plumbline.report.content.ComparisonTexts;

/** What the makers of a comparison's charts share. */
record ComparisonContext(ChartContext charts, ComparisonTexts texts, ComparisonSubject subject) {

    String text(String key, Object... arguments) {
        return texts.text("chart." + key, arguments);
    }

    String indicator(ComparedRow row) {
        return charts.texts().name(row.indicator().name());
    }

    String region(ComparedRow row) {
        return charts.texts().name(row.region().name());
    }

    /** The indicator, the region and, for a target, what it is for. */
    String label(ComparedRow row) {
        return row.target()
                .map(target -> text(
                        "label.target",
                        indicator(row),
                        region(row),
                        charts.format().period(target.period())))
                .orElseGet(() -> text("label.indicator", indicator(row), region(row)));
    }

    ChartHead head(String name, ChartTitle title, List<String> notes, ChartTable table) {
        return charts.head(name, title, notes, table);
    }

    List<String> heads(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> texts.text("column." + key))
                .toList();
    }
}
