package org.plumbline.load.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.plumbline.load.grid.CellAddress;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.grid.ReadLimit;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of one sheet into rows of cells. */
final class SheetContent extends DefaultHandler {
    /** The handler wants no more rows of this sheet. */
    static final class EndOfInterest extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final String LEADS_NOWHERE = "#REF!";

    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean from1904;
    private final SheetHandler handler;
    private int sharedTexts = Integer.MAX_VALUE;

    private List<WorkbookCell> cells = new ArrayList<>();
    private int row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean collecting;
    private boolean phonetic;
    private final StringBuilder text = new StringBuilder();

    SheetContent(SharedStrings strings, NumberFormats formats, boolean from1904, SheetHandler handler) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.handler = handler;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells = new ArrayList<>();
                if (isTrue(attributes.getValue("hidden"))) {
                    handler.hiddenRow(row);
                }
            }
            case "c" -> startCell(attributes);
            case "f" -> hasFormula = true;
            case "v" -> {
                hasValue = true;
                collecting = true;
            }
            case "t" -> collecting = type.equals("inlineStr") && !phonetic;
            case "rPh" -> phonetic = true;
            case "mergeCell" ->
                Optional.ofNullable(attributes.getValue("ref"))
                        .flatMap(CellAddress::range)
                        .ifPresent(handler::merged);
            case "col" -> hiddenColumns(attributes);
            default -> {
                // Formats, filters and the like do not matter here.
            }
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private void hiddenColumns(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden"))) {
            int last = Math.min(number(attributes.getValue("max"), 0), CellAddress.COLUMN_LIMIT);
            for (int each = number(attributes.getValue("min"), last + 1); each <= last; each++) {
                handler.hiddenColumn(each - 1);
            }
        }
    }

    private void startCell(Attributes attributes) {
        String address = attributes.getValue("r");
        column = address == null ? column + 1 : CellAddress.column(address).orElse(column + 1);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        hasFormula = false;
        hasValue = false;
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.append(characters, start, length);
            ReadLimit.CELL_LENGTH.require(text.length());
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws EndOfInterest {
        switch (localName) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> {
                if (!cells.isEmpty() && !handler.row(row, cells)) {
                    throw new EndOfInterest();
                }
            }
            default -> {
                // As above.
            }
        }
    }

    private void endCell() {
        ReadLimit.COLUMNS.require(Math.max(column + 1L, cells.size()));
        boolean noResult = hasFormula && (!hasValue || (text.isEmpty() && !type.equals("str")));
        if (noResult) {
            cells.add(new WorkbookCell(column, "", GridCell.State.WITHOUT_RESULT));
            return;
        }
        String shown = shown();
        if (type.equals("e") || (type.equals("s") && shown.equals(LEADS_NOWHERE))) {
            cells.add(new WorkbookCell(column, shown, GridCell.State.ERROR));
        } else if (!shown.isBlank()) {
            cells.add(new WorkbookCell(column, shown, exact(shown), GridCell.State.VALUE));
        }
    }

    private String exact(String shown) {
        return type.equals("n")
                ? CellNumber.exact(text.toString(), formats.of(style)).orElse(shown)
                : shown;
    }

    private String shown() {
        String stored = text.toString();
        return switch (type) {
            case "s" -> shared(stored);
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "n" -> stored.isBlank() ? "" : CellNumber.text(stored, formats.of(style), from1904);
            case "d" -> stored.length() >= 10 ? stored.substring(0, 10) : stored;
            default -> stored;
        };
    }

    /** A text that is not among those the workbook holds, whatever number of them it claims, leads nowhere. */
    private String shared(String position) {
        int index = number(position, Integer.MAX_VALUE);
        if (index >= sharedTexts) {
            return LEADS_NOWHERE;
        }
        try {
            return strings.getItemAt(index).getString();
        } catch (IllegalStateException absent) {
            sharedTexts = index;
            return LEADS_NOWHERE;
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null || !text.strip().matches("\\d{1,9}") ? otherwise : Integer.parseInt(text.strip());
    }
}
