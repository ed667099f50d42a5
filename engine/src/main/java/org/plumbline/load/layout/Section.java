package org.plumbline.load.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;

/** What rows of one text say about the rows beneath them: a unit, a period, a region, or what their labels are part of. */
final class Section {
    private final Optional<PrintedPeriod> present;
    private final KnownNames names;
    private HeadColumn heads = HeadColumn.of(List.of(), Optional.empty(), NoNames.INSTANCE);
    private String group = "";

    Section(Optional<PrintedPeriod> present, KnownNames names) {
        this.present = present;
        this.names = names;
    }

    HeadColumn heads() {
        return heads;
    }

    String group() {
        return group;
    }

    /** Reads the text of such a row; {@code region} tells that it names one. */
    void take(String printed, boolean region) {
        String text = PrintedLabel.of(printed).text();
        Optional<TitleText.Labelled> labelled = TitleText.labelled(text);
        if (labelled.isPresent()) {
            if (labelled.get().kind().equals(Layout.REGION)) {
                add(Layout.REGION, labelled.get().text());
            } else if (labelled.get().kind().equals(Layout.INDICATOR)) {
                group = labelled.get().text();
            }
        } else if (PrintedUnit.isUnitLine(printed)) {
            List<String> stated = PrintedUnit.statedIn(printed);
            add(Layout.UNIT, stated.isEmpty() ? "" : stated.get(0));
        } else if (PrintedPeriod.parse(text).isPresent()) {
            add(Layout.PERIOD, text);
        } else if (region) {
            add(Layout.REGION, text);
        } else {
            group = text;
        }
    }

    private void add(String kind, String text) {
        HeadColumn read = HeadColumn.of(List.of(Map.entry(kind, text)), present, names);
        heads = new HeadColumn(
                List.of(),
                read.region().isEmpty() ? heads.region() : read.region(),
                "",
                read.period().isPresent() ? read.period() : heads.period(),
                read.unit().isEmpty() ? heads.unit() : read.unit(),
                "",
                "",
                List.of(),
                Map.of(),
                false);
    }
}
