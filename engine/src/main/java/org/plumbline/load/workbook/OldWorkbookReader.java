package org.plumbline.load.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.plumbline.load.grid.CellRange;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.grid.LimitedInput;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.workbook.WorkbookUnreadableException.Reason;

/** Reads binary {@code .xls} workbooks; their 65,536 rows fit in memory. */
final class OldWorkbookReader {
    private OldWorkbookReader() {}

    static void read(InputStream in, SheetHandler handler) throws WorkbookUnreadableException {
        try (POIFSFileSystem files = new POIFSFileSystem(LimitedInput.of(in, ReadLimit.PAGE_BYTES))) {
            if (files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new WorkbookUnreadableException(Reason.ENCRYPTED, new IOException("EncryptedPackage"));
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
                boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    if (handler.sheet(workbook.getSheetName(i))) {
                        new SheetWalk(workbook.getSheetAt(i), from1904, handler).walk();
                    }
                }
            }
        } catch (EncryptedDocumentException e) {
            throw new WorkbookUnreadableException(Reason.ENCRYPTED, e);
        } catch (IOException | PoiFailure e) {
            throw new WorkbookUnreadableException(Reason.DAMAGED, e);
        } catch (HandlerFailure e) {
            throw e.cause;
        } catch (RuntimeException e) {
            LimitExceededException.rethrow(e);
            // POI tells of damaged files by many kinds of unchecked exceptions.
            throw new WorkbookUnreadableException(Reason.DAMAGED, e);
        }
    }

    /** Keeps what the caller's own code throws apart from what POI throws. */
    private static final class HandlerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RuntimeException cause;

        HandlerFailure(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private static final class PoiFailure extends Exception {
        private static final long serialVersionUID = 1L;

        PoiFailure(Throwable cause) {
            super(cause);
        }
    }

    private record SheetWalk(HSSFSheet sheet, boolean from1904, SheetHandler handler) {
        void walk() throws PoiFailure {
            int widest = 0;
            boolean more = true;
            for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum() && more; i++) {
                HSSFRow row = sheet.getRow(i);
                if (row == null) {
                    continue;
                }
                widest = Math.max(widest, row.getLastCellNum());
                List<WorkbookCell> cells = cells(row);
                more = hand(row, cells);
            }
            try {
                for (CellRangeAddress range : sheet.getMergedRegions()) {
                    handler.merged(new CellRange(
                            range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
                }
                for (int column = 0; column < widest; column++) {
                    if (sheet.isColumnHidden(column)) {
                        handler.hiddenColumn(column);
                    }
                }
                handler.end();
            } catch (RuntimeException e) {
                throw new HandlerFailure(e);
            }
        }

        private boolean hand(HSSFRow row, List<WorkbookCell> cells) {
            try {
                if (row.getZeroHeight()) {
                    handler.hiddenRow(row.getRowNum() + 1);
                }
                return cells.isEmpty() || handler.row(row.getRowNum() + 1, cells);
            } catch (RuntimeException e) {
                throw new HandlerFailure(e);
            }
        }

        private List<WorkbookCell> cells(HSSFRow row) throws PoiFailure {
            try {
                List<WorkbookCell> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cell((HSSFCell) cell).ifPresent(cells::add);
                }
                return cells;
            } catch (RuntimeException e) {
                throw new PoiFailure(e);
            }
        }

        private Optional<WorkbookCell> cell(HSSFCell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            int column = cell.getColumnIndex();
            return switch (type) {
                case NUMERIC -> Optional.of(number(cell, column));
                case STRING -> text(column, cell.getRichStringCellValue().getString());
                case BOOLEAN -> text(column, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
                case ERROR ->
                    Optional.of(new WorkbookCell(
                            column,
                            FormulaError.forInt(cell.getErrorCellValue()).getString(),
                            GridCell.State.ERROR));
                default -> Optional.empty();
            };
        }

        private WorkbookCell number(HSSFCell cell, int column) {
            NumberFormats.Format format = NumberFormats.format(
                    cell.getCellStyle().getDataFormat(),
                    String.valueOf(cell.getCellStyle().getDataFormatString()));
            String stored = Double.toString(cell.getNumericCellValue());
            String shown = CellNumber.text(stored, format, from1904);
            return new WorkbookCell(
                    column, shown, CellNumber.exact(stored, format).orElse(shown), GridCell.State.VALUE);
        }

        private static Optional<WorkbookCell> text(int column, String text) {
            if (!text.isBlank()) {
                return Optional.of(new WorkbookCell(column, text, GridCell.State.VALUE));
            }
            return Optional.empty();
        }
    }
}
