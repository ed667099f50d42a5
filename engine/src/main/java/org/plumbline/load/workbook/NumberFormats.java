package org.plumbline.load.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number formats of a workbook's cell styles, as far as they decide what a number is. Reads {@code styles.xml}. */
final class NumberFormats extends DefaultHandler {
    /** What a number in a cell means. */
    enum Meaning {
        NUMBER,
        PERCENT,
        DAY,
        MONTH
    }

    /**
     * A format.
     *
     * @param decimals digits shown after the point, 0 where the format does not fix them
     */
    record Format(Meaning meaning, int decimals) {}

    private static final Format PLAIN = new Format(Meaning.NUMBER, 0);
    // Ids that stand for formats without any text in the file; those from 27 on are Chinese.
    private static final Set<Integer> BUILT_IN_DAYS =
            Set.of(14, 15, 16, 22, 28, 29, 30, 31, 36, 50, 51, 53, 54, 56, 58);
    private static final Set<Integer> BUILT_IN_MONTHS = Set.of(17, 27, 52, 55, 57);
    private static final Map<Integer, Format> BUILT_IN_NUMBERS = Map.of(
            2, new Format(Meaning.NUMBER, 2),
            4, new Format(Meaning.NUMBER, 2),
            9, new Format(Meaning.PERCENT, 0),
            10, new Format(Meaning.PERCENT, 2),
            39, new Format(Meaning.NUMBER, 2),
            40, new Format(Meaning.NUMBER, 2));

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Format> formats = new HashMap<>();
    private boolean inCellStyles;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "numFmt" -> codes.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    styles.add(number(attributes.getValue("numFmtId")));
                }
            }
            default -> {
                // Fonts, fills and borders do not matter here.
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (localName.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private static int number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
    }

    /** The format of a cell with a style. */
    Format of(int style) {
        if (style < 0 || style >= styles.size()) {
            return PLAIN;
        }
        return formats.computeIfAbsent(styles.get(style), this::format);
    }

    /** The format with an id and, where the file has one of its own, a code. */
    static Format format(int id, String code) {
        return code.isEmpty() || code.equals("null") || BUILT_IN_DAYS.contains(id) || BUILT_IN_MONTHS.contains(id)
                ? builtIn(id)
                : parse(code);
    }

    private Format format(int id) {
        String code = codes.get(id);
        if (code != null) {
            return parse(code);
        }
        return builtIn(id);
    }

    private static Format builtIn(int id) {
        if (BUILT_IN_DAYS.contains(id)) {
            return new Format(Meaning.DAY, 0);
        }
        if (BUILT_IN_MONTHS.contains(id)) {
            return new Format(Meaning.MONTH, 0);
        }
        return BUILT_IN_NUMBERS.getOrDefault(id, PLAIN);
    }

    /** Reads the part of a format code for positive numbers. */
    static Format parse(String code) {
        String bare =
                code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        String first = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
        if (first.contains("general") || first.contains("@")) {
            return PLAIN;
        }
        boolean minutes = first.contains("h") || first.contains("s");
        if (first.contains("y") || first.contains("d") || (first.contains("m") && !minutes)) {
            return new Format(first.contains("d") ? Meaning.DAY : Meaning.MONTH, 0);
        }
        int point = first.indexOf('.');
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < first.length() && first.charAt(i) == '0'; i++) {
            decimals++;
        }
        return new Format(first.contains("%") ? Meaning.PERCENT : Meaning.NUMBER, decimals);
    }
}
