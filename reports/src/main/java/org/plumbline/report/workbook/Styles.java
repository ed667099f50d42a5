package org.plumbline.report.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.report.content.Profile;
import org.plumbline.report.office.FontOrder;

/** The cell styles of one workbook, one for each look in use. */
final class Styles {
    /**
     * Holds Chinese and Latin letters, and comes with Windows, with Excel for the Mac and with WPS; where it is absent the
     * character set makes the program pick another Chinese face.
     */
    static final String FACE = "Microsoft YaHei";

    private static final String BLACK = "000000";

    private record FontKey(int points, boolean bold, boolean underlined, String colour) {}

    /** Faces of official papers; where they are absent a program takes another of the same character set and family. */
    private static final String COUNCIL_TITLE = "方正小标宋简体";

    private static final String COUNCIL_HEAD = "黑体";
    private static final String COUNCIL_BODY = "仿宋_GB2312";
    private static final int TITLE_POINTS = 16;

    private final XSSFWorkbook workbook;
    private final Profile profile;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this(workbook, Profile.WORKING);
    }

    Styles(XSSFWorkbook workbook, Profile profile) {
        this.workbook = workbook;
        this.profile = profile;
        face(workbook.getFontAt(0), new FontKey(Look.BODY_POINTS, false, false, Look.INK));
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::create);
    }

    private XSSFCellStyle create(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(
                new FontKey(look.points(), look.bold(), look.underlined(), look.colour()), this::font));
        if (!look.fill().isEmpty() && profile == Profile.WORKING) {
            style.setFillForegroundColor(colour(look.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        style.setAlignment(
                switch (look.align()) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTRE -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        if (look.align() != Look.Align.CENTRE && !look.rule().isEmpty()) {
            style.setIndention((short) 1);
        }
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.wrap());
        if (!look.rule().isEmpty()) {
            BorderStyle line = look.rule().equals(Look.STRONG_LINE) ? BorderStyle.MEDIUM : BorderStyle.THIN;
            style.setBorderBottom(line);
            style.setBottomBorderColor(colour(look.rule()));
            if (look.boxed()) {
                box(style, look.rule());
            }
        }
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        style.setQuotePrefixed(look.quoted());
        return style;
    }

    private static void box(XSSFCellStyle style, String rule) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(rule));
        style.setLeftBorderColor(colour(rule));
        style.setRightBorderColor(colour(rule));
    }

    private XSSFFont font(FontKey key) {
        return face(workbook.createFont(), key);
    }

    private XSSFFont face(XSSFFont font, FontKey key) {
        boolean council = profile == Profile.COUNCIL;
        font.setFontName(council ? councilFace(key) : FACE);
        font.setCharSet(FontCharset.GB2312);
        font.setFamily(council ? FontFamily.ROMAN : FontFamily.SWISS);
        font.setFontHeightInPoints((short) key.points());
        font.setBold(key.bold());
        font.setUnderline(key.underlined() ? Font.U_SINGLE : Font.U_NONE);
        font.setColor(colour(council ? BLACK : key.colour()));
        FontOrder.apply(font);
        return font;
    }

    private static String councilFace(FontKey key) {
        if (key.points() >= TITLE_POINTS) {
            return COUNCIL_TITLE;
        }
        return key.bold() ? COUNCIL_HEAD : COUNCIL_BODY;
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }
}
