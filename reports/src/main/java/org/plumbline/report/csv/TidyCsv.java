package org.plumbline.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.plumbline.load.layout.TableValue;

/** Converted figures as CSV, one a row, in full precision; the columns of the observations table can be read by a plan. */
public final class TidyCsv implements AutoCloseable {
    private static final List<String> HEAD = List.of(
            "region",
            "region_name",
            "indicator",
            "period",
            "value",
            "unit",
            "unit_mult",
            "status",
            "qualifier",
            "note",
            "key",
            "title",
            "file",
            "sheet",
            "line",
            "cell",
            "text");

    private final CsvOutput csv;

    public TidyCsv(OutputStream out) throws IOException {
        csv = new CsvOutput(out);
        csv.head(HEAD);
    }

    public void write(TableValue row) throws IOException {
        csv.text(row.region())
                .text(row.regionName())
                .text(row.indicator())
                .text(row.period())
                .digits(row.number())
                .text(row.unit())
                .digits(row.others().getOrDefault("unit_mult", ""))
                .text(row.status())
                .text(row.qualifier())
                .text(row.note())
                .text(row.key())
                .text(row.title())
                .text(row.location().file())
                .text(row.location().sheet())
                .digits(Integer.toString(row.location().line()))
                .text(row.location().cell())
                .text(row.text())
                .endRow();
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
