package org.plumbline.report.form;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet of a form is printed. */
final class FormPage {
    private static final double MARGIN_INCHES = 0.5;

    private final XSSFSheet sheet;

    FormPage(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Landscape, as wide as one page, the table's head on every page. */
    void prepare(int firstHead, int lastHead, boolean large) {
        page(large ? PaperSize.A3_PAPER : PaperSize.A4_PAPER, true);
        sheet.setRepeatingRows(new CellRangeAddress(firstHead, lastHead, -1, -1));
        sheet.setDisplayGridlines(false);
    }

    void prepareNotes() {
        page(PaperSize.A4_PAPER, false);
    }

    private void page(PaperSize paper, boolean landscape) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(paper);
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, MARGIN_INCHES);
        }
        sheet.getFooter().setCenter("&P / &N");
    }
}
