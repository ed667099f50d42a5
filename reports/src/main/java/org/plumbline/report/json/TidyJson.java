package org.plumbline.report.json;

import java.io.IOException;
import java.io.OutputStream;
import org.plumbline.load.layout.TableValue;

/** Converted figures as JSON, one object a line, numbers in full precision. */
public final class TidyJson implements AutoCloseable {
    private final JsonOutput json;

    public TidyJson(OutputStream out) throws IOException {
        json = JsonOutput.lines(out);
    }

    public void write(TableValue row) throws IOException {
        json.beginObject();
        json.text("region", row.region());
        json.textOrNull("regionName", row.regionName());
        json.text("indicator", row.indicator());
        json.textOrNull("period", row.period());
        json.digits("value", row.number());
        json.textOrNull("unit", row.unit());
        json.digits("unitMult", row.others().getOrDefault("unit_mult", ""));
        json.textOrNull("status", row.status());
        json.textOrNull("qualifier", row.qualifier());
        json.textOrNull("note", row.note());
        json.textOrNull("key", row.key());
        json.textOrNull("title", row.title());
        json.text("file", row.location().file());
        json.textOrNull("sheet", row.location().sheet());
        json.line("line", row.location().line());
        json.textOrNull("cell", row.location().cell());
        json.text("text", row.text());
        json.endObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
