package org.plumbline.report.form;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.report.office.FontOrder;

/** The cell styles of a form. Cells to fill in are tinted, blue and not locked; all others are locked. */
final class FormStyles {
    private static final String FACE = "Microsoft YaHei";
    private static final String INK = "1F2933";
    private static final String DEEP = "12436D";
    private static final String GREY = "505A5F";
    private static final String ENTRY_INK = "0033CC";
    private static final String ENTRY_FILL = "FFF9E5";
    private static final String HEAD_FILL = "E6EDF4";
    private static final String LINE = "AAB4BE";

    /** What a cell is. */
    enum Role {
        TITLE,
        LABEL,
        GIVEN,
        BAND,
        HEAD,
        KEY,
        TEXT,
        NUMBER,
        FORMULA,
        CLOSED,
        ENTRY_TEXT,
        ENTRY_NUMBER,
        ENTRY_DATE,
        ENTRY_HEAD,
        ENTRY_HEAD_DATE,
        NOTE;

        boolean isEntry() {
            return name().startsWith("ENTRY");
        }
    }

    private record Key(Role role, String format) {}

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        face(workbook.getFontAt(0), 11, false, INK);
    }

    XSSFCellStyle of(Role role) {
        return of(role, "");
    }

    /** @param format number format; empty: general */
    XSSFCellStyle of(Role role, String format) {
        return styles.computeIfAbsent(new Key(role, format), this::create);
    }

    private XSSFCellStyle create(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        Role role = key.role();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(role != Role.TITLE);
        style.setAlignment(alignment(role));
        if (style.getAlignment() == HorizontalAlignment.LEFT && role != Role.TITLE && role != Role.KEY) {
            style.setIndention((short) 1);
        }
        style.setFont(font(role));
        style.setLocked(!role.isEntry());
        if (role != Role.TITLE && role != Role.NOTE && role != Role.LABEL) {
            box(style);
        }
        if (role.isEntry()) {
            fill(style, ENTRY_FILL);
        } else if (role == Role.HEAD || role == Role.BAND) {
            fill(style, HEAD_FILL);
        }
        String format = role == Role.ENTRY_DATE || role == Role.ENTRY_HEAD_DATE ? "yyyy-mm-dd" : key.format();
        if (!format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }

    private static HorizontalAlignment alignment(Role role) {
        return switch (role) {
            case TITLE, HEAD, BAND, CLOSED, ENTRY_DATE -> HorizontalAlignment.CENTER;
            case NUMBER, FORMULA, ENTRY_NUMBER, LABEL -> HorizontalAlignment.RIGHT;
            default -> HorizontalAlignment.LEFT;
        };
    }

    private XSSFFont font(Role role) {
        XSSFFont font = workbook.createFont();
        return switch (role) {
            case TITLE -> face(font, 18, true, DEEP);
            case HEAD, BAND -> face(font, 11, true, DEEP);
            case KEY -> face(font, 8, false, GREY);
            case LABEL, CLOSED, FORMULA -> face(font, 11, false, GREY);
            case ENTRY_TEXT, ENTRY_NUMBER, ENTRY_DATE, ENTRY_HEAD, ENTRY_HEAD_DATE -> face(font, 11, false, ENTRY_INK);
            default -> face(font, 11, false, INK);
        };
    }

    private static XSSFFont face(XSSFFont font, int points, boolean bold, String colour) {
        font.setFontName(FACE);
        font.setCharSet(FontCharset.GB2312);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        FontOrder.apply(font);
        return font;
    }

    private static void fill(XSSFCellStyle style, String tint) {
        style.setFillForegroundColor(colour(tint));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void box(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }
}
