package org.plumbline.report.office;

import org.apache.poi.xssf.usermodel.XSSFFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** The parts of a cell font in the order that Excel writes them and strict readers expect. */
public final class FontOrder {
    private FontOrder() {}

    /** Puts the parts of a font in order. */
    public static void apply(XSSFFont font) {
        CTFont given = font.getCTFont();
        CTFont ordered = CTFont.Factory.newInstance();
        if (font.getBold()) {
            ordered.addNewB().setVal(true);
        }
        if (font.getUnderline() != XSSFFont.U_NONE) {
            ordered.addNewU().setVal(given.getUArray(0).getVal());
        }
        ordered.setSzArray(given.getSzArray());
        ordered.setColorArray(given.getColorArray());
        ordered.setNameArray(given.getNameArray());
        ordered.setFamilyArray(given.getFamilyArray());
        ordered.setCharsetArray(given.getCharsetArray());
        given.set(ordered);
    }
}
