package org.plumbline.load.convert;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.finding.Findings;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.recognise.BuiltInNames;
import org.plumbline.load.table.InputOpener;

/** Converted tables as lines of text, for tests. */
final class TableText {
    private TableText() {}

    static List<TableValue> convert(String file, InputOpener bytes, Layout... layouts) {
        try {
            List<TableValue> values = new ArrayList<>();
            Findings findings = new Findings();
            Conversion.of(bytes, file, BuiltInNames.get(), List.of(layouts)).read(values::add, findings);
            return values;
        } catch (FileUnreadableException e) {
            throw new AssertionError(file, e);
        }
    }

    static List<TableValue> convert(String file, byte[] bytes, Layout... layouts) {
        return convert(file, () -> new ByteArrayInputStream(bytes), layouts);
    }

    static byte[] bytes(Charset charset, String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
    }

    static List<TableValue> csv(String... lines) {
        return convert("table.csv", bytes(StandardCharsets.UTF_8, lines));
    }

    /** {@code region|indicator|period|value unit status note} of every cell with a value or something wrong. */
    static List<String> lines(List<TableValue> values) {
        return values.stream()
                .filter(value -> value.state() != TableValue.State.MISSING)
                .map(TableText::line)
                .toList();
    }

    static String line(TableValue value) {
        String rest = String.join(" ", value.number(), value.unit(), value.status(), value.qualifier(), value.note())
                .replaceAll(" +", " ")
                .strip();
        return value.region() + "|" + value.indicator() + "|" + value.period() + "|" + rest;
    }
}
