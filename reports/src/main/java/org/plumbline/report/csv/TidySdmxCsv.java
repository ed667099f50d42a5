package org.plumbline.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.plumbline.load.layout.TableValue;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.model.Units;

/** Converted figures under the column names of SDMX-CSV 2.0; empty cells and marks for missing have their status and no value. */
public final class TidySdmxCsv implements AutoCloseable {
    private static final List<String> HEAD = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "REF_AREA",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "CONF_STATUS",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "COMMENT_OBS");
    private static final String STRUCTURE_ID = "PLUMBLINE:OBSERVATIONS(1.0)";

    private final CsvOutput csv;

    public TidySdmxCsv(OutputStream out) throws IOException {
        csv = new CsvOutput(out);
        csv.head(HEAD);
    }

    public void write(TableValue row) throws IOException {
        int point = row.number().indexOf('.');
        String decimals = row.number().isEmpty()
                ? ""
                : Integer.toString(point < 0 ? 0 : row.number().length() - point - 1);
        String status = row.status().isEmpty() ? "A" : row.status();
        csv.text("dataflow")
                .text(STRUCTURE_ID)
                .text("I")
                .text(row.region())
                .text(row.indicator())
                .text(row.period())
                .digits(row.number())
                .text(status)
                .text(row.others().getOrDefault("conf", ""))
                .text(row.unit().isEmpty() ? "" : unit(row.unit()))
                .digits(row.others().getOrDefault("unit_mult", ""))
                .digits(row.others().getOrDefault("decimals", decimals))
                .text(row.note())
                .endRow();
    }

    private static String unit(String printed) {
        UnitOfMeasure unit = Units.parse(printed);
        return unit.known() ? unit.code() : printed;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
