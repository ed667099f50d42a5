package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Indicator;
import org.plumbline.model.Units;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.DistrictTables;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;

/** Makes the district tables: regions down, periods and indicators across. */
final class DistrictBuilder {
    private static final PageContent.Badge NO_BADGE = new PageContent.Badge("", "", "");

    private final ReportData data;
    private final PageTexts texts;

    DistrictBuilder(ReportData data, PageTexts texts) {
        this.data = data;
        this.texts = texts;
    }

    List<PageContent.District> list() {
        return DistrictTables.of(data.evaluation()).stream().map(this::district).toList();
    }

    private PageContent.District district(DistrictTable table) {
        boolean actuals = table.hasActuals();
        int span = actuals ? 3 : 1;
        List<PageContent.Head> periods = new ArrayList<>();
        for (DistrictTable.Column column : table.columns()) {
            String text = data.format().period(column.period());
            int last = periods.size() - 1;
            if (last >= 0 && periods.get(last).text().equals(text)) {
                periods.set(last, new PageContent.Head(text, periods.get(last).span() + span));
            } else {
                periods.add(new PageContent.Head(text, span));
            }
        }
        return new PageContent.District(
                table.title(data.texts()),
                data.name(Units.parse(table.unit()).name()),
                actuals,
                periods,
                table.columns().stream()
                        .map(column -> data.name(column.indicator().name()))
                        .toList(),
                table.rows().stream().map(row -> row(table, row)).toList());
    }

    private PageContent.DistrictRow row(DistrictTable table, DistrictTable.Row row) {
        List<PageContent.DistrictCell> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Indicator indicator = table.columns().get(i).indicator();
            cells.add(row.cells()
                    .get(i)
                    .map(a -> cell(indicator, a))
                    .orElseGet(() -> new PageContent.DistrictCell(texts.text("cell.no-target"), "", "", NO_BADGE)));
        }
        String name = data.name(row.region().name());
        return new PageContent.DistrictRow(row.whole() ? texts.text("district.whole", name) : name, row.whole(), cells);
    }

    private PageContent.DistrictCell cell(Indicator indicator, Assessment a) {
        Optional<String> actual = a.actual().map(value -> data.format().actual(indicator, value));
        return new PageContent.DistrictCell(
                data.format().requirement(a),
                actual.orElseGet(() -> texts.text("cell.no-actual")),
                a.levelRatio().value().stream()
                        .mapToObj(v -> ValueFormat.percent(v, 1))
                        .findFirst()
                        .orElse(""),
                PageTexts.badge(a.outcome(), data.texts()));
    }
}
