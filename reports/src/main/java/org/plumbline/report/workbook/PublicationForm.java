package org.plumbline.report.workbook;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;

/** Takes off what published workbooks must not have: frozen panes, filters, headers and footers. */
final class PublicationForm {
    private PublicationForm() {}

    static void apply(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            CTSheetView view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
            if (view.isSetPane()) {
                view.unsetPane();
                while (view.sizeOfSelectionArray() > 0) {
                    view.removeSelection(0);
                }
                sheet.setActiveCell(new CellAddress(0, 0));
            }
            if (sheet.getCTWorksheet().isSetHeaderFooter()) {
                sheet.getCTWorksheet().unsetHeaderFooter();
            }
            if (sheet.getCTWorksheet().isSetAutoFilter()) {
                sheet.getCTWorksheet().unsetAutoFilter();
            }
            for (XSSFTable table : sheet.getTables()) {
                if (table.getCTTable().isSetAutoFilter()) {
                    table.getCTTable().unsetAutoFilter();
                }
            }
        }
    }
}
