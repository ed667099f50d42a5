package org.plumbline.load.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.plumbline.load.workbook.WorkbookUnreadableException.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads {@code .xlsx} files as a stream of rows, without holding a sheet in memory. */
public final class WorkbookReader {
    private WorkbookReader() {}

    /** Hands over all sheets of a workbook in their order. */
    public static void read(InputStream bytes, SheetHandler handler) throws WorkbookUnreadableException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        FileMagic kind = kind(in);
        if (kind == FileMagic.OLE2) {
            throw new WorkbookUnreadableException(Reason.OLD_OR_ENCRYPTED, new IOException("Compound file"));
        }
        if (kind != FileMagic.OOXML) {
            throw new WorkbookUnreadableException(Reason.DAMAGED, new IOException("No zip"));
        }
        try (OPCPackage opened = OPCPackage.open(in)) {
            Parts parts = parts(opened);
            XSSFReader.SheetIterator sheets = parts.workbook().getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (handler.sheet(sheets.getSheetName())) {
                        readSheet(sheet, parts, handler);
                    }
                }
            }
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException e) {
            throw new WorkbookUnreadableException(Reason.DAMAGED, e);
        }
    }

    private static FileMagic kind(BufferedInputStream in) throws WorkbookUnreadableException {
        try {
            return FileMagic.valueOf(in);
        } catch (IOException e) {
            throw new WorkbookUnreadableException(Reason.DAMAGED, e);
        }
    }

    private record Parts(
            XSSFReader workbook, ReadOnlySharedStringsTable strings, NumberFormats formats, DateSystem dates) {}

    private static Parts parts(OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException,
                    WorkbookUnreadableException {
        try {
            XSSFReader workbook = new XSSFReader(opened);
            Parts parts = new Parts(
                    workbook, new ReadOnlySharedStringsTable(opened, false), new NumberFormats(), new DateSystem());
            if (!opened.getPartsByContentType(XSSFRelation.STYLES.getContentType())
                    .isEmpty()) {
                try (InputStream styles = workbook.getStylesData()) {
                    parse(styles, parts.formats());
                }
            }
            try (InputStream properties = workbook.getWorkbookData()) {
                parse(properties, parts.dates());
            }
            return parts;
        } catch (IllegalArgumentException | IllegalStateException e) {
            // What POI throws where a package lacks the parts of a workbook.
            throw new WorkbookUnreadableException(Reason.DAMAGED, e);
        }
    }

    private static void readSheet(InputStream sheet, Parts parts, SheetHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try {
            parse(sheet, new SheetContent(parts.strings(), parts.formats(), parts.dates().from1904, handler));
        } catch (SheetContent.EndOfInterest e) {
            // What was read is what was wanted.
        }
        handler.end();
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }

    /** Whether days are counted from 1904, as old Macintosh workbooks do. */
    private static final class DateSystem extends DefaultHandler {
        private boolean from1904;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            }
        }
    }
}
