package org.plumbline.load.convert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.table.ContentUnreadableException;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.TextEncoding;
import org.plumbline.model.PeriodParser;

/**
 * PC-Axis files ({@code .px}): variables with their values, and the figures of all combinations, the last variable running
 * fastest. The variable with {@code TIMEVAL}, or whose values are all periods, is the period; the one that {@code MAP} or
 * its name says is the region; {@code CONTVARIABLE} the indicator, else {@code CONTENTS}. The file's own language counts.
 */
final class PcAxisFile {
    private static final Pattern START =
            Pattern.compile("(?:^|\\n)\\s*(?:CHARSET|AXIS-VERSION|MATRIX|CODEPAGE)\\s*=\\s*\"");
    private static final Pattern CODEPAGE = Pattern.compile("CODEPAGE\\s*=\\s*\"([^\"]{1,40})\"");
    private static final Pattern KEY =
            Pattern.compile("([A-Z0-9-]+)(\\[[^\\]]*])?\\s*(?:\\(\\s*\"([^\"]*)\"[^)]*\\))?");
    private static final Pattern REGION = Pattern.compile(
            "(?i).*(?:region|area|country|county|municipality|province|geo|city|district|地区|省|市|区县|区划|län|kommun|alue|kunta|fylke).*");
    private static final Pattern TOTAL = Pattern.compile("(?i)total|all|合计|总计");
    private static final int LOOKED_AT = 1 << 14;

    private record Variable(String name, List<String> values) {}

    private final Map<String, List<String>> keywords = new HashMap<>();
    private int line = 1;
    private boolean ended;
    private boolean closed;

    private PcAxisFile() {}

    /** Looks at the first bytes. */
    static boolean isOne(InputOpener bytes) throws IOException {
        String first = head(bytes);
        return START.matcher(first).find() && first.contains(";");
    }

    private static String head(InputOpener bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
    }

    private static BufferedReader open(SheetSource source) throws IOException {
        Matcher stated = CODEPAGE.matcher(head(source.file()));
        Optional<TextEncoding> found = source.encoding();
        boolean utf = found.filter(encoding -> !encoding.assumed()).isPresent();
        if (!utf && stated.find()) {
            try {
                return new BufferedReader(
                        new InputStreamReader(source.file().open(), Charset.forName(stated.group(1))));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw broken(e.getMessage());
            }
        }
        return found.orElse(new TextEncoding("ISO-8859-1", 0)).open(source.file());
    }

    static void read(SheetSource source, String file, KnownNames names, Consumer<TableValue> rows) throws IOException {
        try (BufferedReader text = open(source)) {
            PcAxisFile px = new PcAxisFile();
            px.keywords(text);
            px.figures(text, file, names, rows);
        }
    }

    /** Reads everything before the figures. */
    private void keywords(BufferedReader text) throws IOException {
        StringBuilder key = new StringBuilder();
        int next = text.read();
        while (next >= 0) {
            count(next);
            if (next == '=') {
                if (key.toString().strip().equals("DATA")) {
                    return;
                }
                put(key.toString().strip(), values(text));
                key.setLength(0);
            } else {
                key.append((char) next);
                ReadLimit.LABEL_LENGTH.require(key.length());
            }
            next = text.read();
        }
        throw broken("No DATA");
    }

    private static ContentUnreadableException broken(@Nullable String detail) {
        return new ContentUnreadableException("@file.broken", String.valueOf(detail));
    }

    private void count(int character) {
        line += character == '\n' ? 1 : 0;
    }

    private void put(String key, List<String> values) {
        Matcher parts = KEY.matcher(key);
        if (parts.matches() && parts.group(2) == null) {
            keywords.put(parts.group(1) + "/" + (parts.group(3) == null ? "" : parts.group(3)), values);
        }
    }

    /** Quoted texts, those that follow without a comma joined, and bare words, up to the semicolon. */
    private List<String> values(BufferedReader text) throws IOException {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int next = text.read();
        while (next >= 0 && (quoted || next != ';')) {
            count(next);
            if (next == '"') {
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
                ReadLimit.CELLS.require(values.size());
            } else if (quoted || !Character.isWhitespace(next)) {
                value.append((char) next);
                ReadLimit.CELL_LENGTH.require(value.length());
            }
            next = text.read();
        }
        values.add(value.toString());
        return values;
    }

    private List<String> of(String key, String variable) {
        return keywords.getOrDefault(key + "/" + variable, List.of());
    }

    private String text(String key) {
        return String.join(", ", of(key, ""));
    }

    private List<Variable> variables() throws IOException {
        List<String> order = new ArrayList<>(of("STUB", ""));
        order.addAll(of("HEADING", ""));
        List<Variable> variables = new ArrayList<>();
        long cells = 1;
        for (String name : order) {
            List<String> values = of("VALUES", name);
            if (values.isEmpty()) {
                throw broken("No VALUES of " + name);
            }
            cells = Math.multiplyExact(cells, (long) values.size());
            variables.add(new Variable(name, values));
        }
        if (variables.isEmpty() || keywords.keySet().stream().anyMatch(keyword -> keyword.startsWith("KEYS/"))) {
            throw broken("No variables, or figures with keys of their own");
        }
        return variables;
    }

    private void figures(BufferedReader text, String file, KnownNames names, Consumer<TableValue> rows)
            throws IOException {
        List<Variable> variables;
        try {
            variables = variables();
        } catch (ArithmeticException e) {
            throw broken("More figures than can be " + e.getMessage());
        }
        int time = find(variables, this::isTime);
        int region = findRegion(variables, names);
        int content = find(variables, variable -> variable.name.equals(text("CONTVARIABLE")));
        int[] at = new int[variables.size()];
        boolean more = true;
        for (String figure = figure(text); !figure.isEmpty(); figure = figure(text)) {
            if (!more) {
                throw broken("More figures than its variables have");
            }
            List<String> key = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                String label = variables.get(i).values.get(at[i]);
                key.add(label);
                if (i != time && i != region && i != content) {
                    others.add(label);
                }
            }
            others.add(0, content < 0 ? text("CONTENTS") : key.get(content));
            rows.accept(new NamedFigure(
                            region < 0 ? "" : key.get(region),
                            String.join(" / ", others),
                            time < 0 ? "" : key.get(time),
                            figure,
                            unit(content < 0 ? "" : key.get(content)),
                            "",
                            String.join(" / ", key),
                            text("TITLE"),
                            Map.of())
                    .at(SourceLocation.ofLine(file, line), names));
            more = advance(at, variables);
            ended |= !more && closed;
        }
        if (more) {
            throw broken("Fewer figures than its variables have");
        }
    }

    private String unit(String content) {
        List<String> own = of("UNITS", content);
        return (own.isEmpty() ? text("UNITS") : String.join(", ", own)).strip();
    }

    private static int find(List<Variable> variables, Predicate<Variable> wanted) {
        for (int i = 0; i < variables.size(); i++) {
            if (wanted.test(variables.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTime(Variable variable) {
        return keywords.containsKey("TIMEVAL/" + variable.name)
                || variable.values.stream().allMatch(value -> PeriodParser.parse(NamedFigure.period(value))
                        .isPresent());
    }

    /** The surest sign first; a total alone is none, as every variable may have one. */
    private int findRegion(List<Variable> variables, KnownNames names) {
        List<Predicate<Variable>> signs = List.of(
                variable -> keywords.containsKey("MAP/" + variable.name),
                variable ->
                        REGION.matcher(variable.name.toLowerCase(Locale.ROOT)).matches(),
                variable -> variable.values.stream()
                        .anyMatch(value -> names.region(value).isPresent()
                                && !TOTAL.matcher(value).matches()));
        return signs.stream()
                .map(sign -> find(variables, sign))
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static boolean advance(int[] at, List<Variable> variables) {
        for (int i = at.length - 1; i >= 0; i--) {
            at[i]++;
            if (at[i] < variables.get(i).values.size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    /** The next figure, or empty behind the last one. */
    private String figure(BufferedReader text) throws IOException {
        StringBuilder figure = new StringBuilder();
        while (!ended) {
            int next = text.read();
            count(next);
            ended = next < 0;
            // Some offices close every line of figures.
            closed = next == ';';
            boolean between = ended || closed || Character.isWhitespace(next) || next == ',';
            if (between && !figure.isEmpty()) {
                break;
            }
            if (!between && next != '"') {
                figure.append((char) next);
                ReadLimit.LABEL_LENGTH.require(figure.length());
            }
        }
        return figure.toString();
    }
}
