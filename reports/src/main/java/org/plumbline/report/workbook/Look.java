package org.plumbline.report.workbook;

import org.plumbline.calc.Outcome;
import org.plumbline.report.content.OutcomeMark;

/**
 * How a cell looks, as a value: equal looks share one style. Colours are six hexadecimal digits, empty for none.
 *
 * @param rule colour of the line below
 * @param format number format, empty for general
 * @param quoted true keeps a text that looks like a formula a text when somebody edits it
 */
record Look(
        int points,
        boolean bold,
        boolean underlined,
        String colour,
        String fill,
        Align align,
        boolean wrap,
        String rule,
        boolean boxed,
        String format,
        boolean quoted) {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    static final String INK = "1F2933";
    static final String DEEP = "12436D";
    static final String GREY = "505A5F";
    static final String LINE = "D5DCE3";
    static final String STRONG_LINE = "12436D";
    static final String HEAD_FILL = "E6EDF4";
    static final String SECTION_FILL = "F3F6F9";
    static final String CAUTION_FILL = "FDEADB";
    static final String CAUTION_INK = "8F3E00";
    /** Numbers that may be changed, as spreadsheets mark them by custom. */
    static final String INPUT_INK = "0033CC";

    static final int BODY_POINTS = 12;

    static final Look BODY = new Look(BODY_POINTS, false, false, INK, "", Align.LEFT, true, LINE, false, "", false);
    static final Look PLAIN = BODY.withRule("");
    static final Look TITLE = PLAIN.sized(18).bolder().coloured(DEEP).unwrapped();
    static final Look SUBTITLE = PLAIN.coloured(GREY).unwrapped();
    static final Look HEAD = BODY.bolder().coloured(DEEP).filled(HEAD_FILL).withRule(STRONG_LINE);
    static final Look SECTION =
            BODY.bolder().coloured(DEEP).filled(SECTION_FILL).unwrapped();
    static final Look LINK = PLAIN.coloured("1155A5").underline().unwrapped();

    static final Look CAUTION = PLAIN.coloured(CAUTION_INK).bolder().unwrapped();

    /** Text and tint of an outcome. */
    static Look of(Outcome outcome) {
        OutcomeMark mark = OutcomeMark.of(outcome);
        return BODY.coloured(mark.text()).filled(mark.tint()).bolder();
    }

    Look sized(int size) {
        return new Look(size, bold, underlined, colour, fill, align, wrap, rule, boxed, format, quoted);
    }

    Look bolder() {
        return new Look(points, true, underlined, colour, fill, align, wrap, rule, boxed, format, quoted);
    }

    Look underline() {
        return new Look(points, bold, true, colour, fill, align, wrap, rule, boxed, format, quoted);
    }

    Look coloured(String ink) {
        return new Look(points, bold, underlined, ink, fill, align, wrap, rule, boxed, format, quoted);
    }

    Look filled(String tint) {
        return new Look(points, bold, underlined, colour, tint, align, wrap, rule, boxed, format, quoted);
    }

    Look aligned(Align where) {
        return new Look(points, bold, underlined, colour, fill, where, wrap, rule, boxed, format, quoted);
    }

    Look unwrapped() {
        return new Look(points, bold, underlined, colour, fill, align, false, rule, boxed, format, quoted);
    }

    Look wrapped() {
        return new Look(points, bold, underlined, colour, fill, align, true, rule, boxed, format, quoted);
    }

    Look withRule(String lineColour) {
        return new Look(points, bold, underlined, colour, fill, align, wrap, lineColour, boxed, format, quoted);
    }

    Look inBox() {
        return new Look(points, bold, underlined, colour, fill, align, wrap, rule, true, format, quoted);
    }

    Look formatted(String numberFormat) {
        return new Look(points, bold, underlined, colour, fill, align, wrap, rule, boxed, numberFormat, quoted);
    }

    Look quote() {
        return new Look(points, bold, underlined, colour, fill, align, wrap, rule, boxed, format, true);
    }
}
