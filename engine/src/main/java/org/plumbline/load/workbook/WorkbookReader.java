package org.plumbline.load.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.workbook.WorkbookUnreadableException.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads {@code .xlsx} files as a stream of rows, without holding a sheet in memory, and binary {@code .xls} files. */
public final class WorkbookReader {
    /** Larger parts of a workbook are unpacked to a temporary file. */
    private static final int MOST_IN_MEMORY = 16 << 20;

    private WorkbookReader() {}

    /** Hands over all sheets of a workbook in their order. */
    public static void read(InputStream bytes, SheetHandler sheets) throws WorkbookUnreadableException {
        SheetHandler handler = LimitedSheets.of(sheets);
        BufferedInputStream in = new BufferedInputStream(bytes);
        FileMagic kind = kind(in);
        if (kind == FileMagic.OLE2) {
            OldWorkbookReader.read(in, handler);
            return;
        }
        if (kind != FileMagic.OOXML) {
            throw new WorkbookUnreadableException(Reason.DAMAGED, new IOException("No zip"));
        }
        try (OPCPackage opened = open(in)) {
            Parts parts = parts(opened);
            for (Map.Entry<String, PackagePart> sheet : parts.sheets().entrySet()) {
                if (handler.sheet(sheet.getKey())) {
                    readSheet(sheet.getValue(), parts, handler);
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            refuseBomb(e);
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
            Map<String, PackagePart> sheets,
            ReadOnlySharedStringsTable strings,
            NumberFormats formats,
            DateSystem dates) {}

    // POI tells of damaged files by many kinds of unchecked exceptions; nothing of ours runs within these two methods.

    private static OPCPackage open(InputStream in) throws WorkbookUnreadableException {
        ZipSecureFile.setGraceEntrySize(ReadLimit.UNPACKED_FREE.value());
        ZipSecureFile.setMinInflateRatio(1.0 / ReadLimit.UNPACKED_RATIO.value());
        ZipSecureFile.setMaxEntrySize(Math.min(ReadLimit.UNPACKED_BYTES.value(), (1L << 32) - 1));
        ZipInputStreamZipEntrySource.setThresholdBytesForTempFiles(MOST_IN_MEMORY);
        try {
            return OPCPackage.open(in);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            refuseBomb(e);
            throw new WorkbookUnreadableException(Reason.DAMAGED, e);
        }
    }

    /** POI tells of parts that unpack to too much by the words of its message alone. */
    private static void refuseBomb(Throwable failure) {
        LimitExceededException.rethrow(failure);
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (message.contains("Zip bomb")) {
                throw new LimitExceededException(
                        message.contains("ratio") ? ReadLimit.UNPACKED_RATIO : ReadLimit.UNPACKED_BYTES);
            }
        }
    }

    private static void requireSharedTexts(OPCPackage opened) {
        long size = opened.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType()).stream()
                .mapToLong(part -> Math.max(0, part.getSize()))
                .sum();
        ReadLimit.SHARED_TEXT_BYTES.require(size);
    }

    private static Parts parts(OPCPackage opened) throws WorkbookUnreadableException {
        try {
            requireSharedTexts(opened);
            XSSFReader workbook = new XSSFReader(opened);
            Parts parts = new Parts(
                    new LinkedHashMap<>(),
                    new ReadOnlySharedStringsTable(opened, false),
                    new NumberFormats(),
                    new DateSystem());
            if (!opened.getPartsByContentType(XSSFRelation.STYLES.getContentType())
                    .isEmpty()) {
                try (InputStream styles = workbook.getStylesData()) {
                    parse(styles, parts.formats());
                }
            }
            try (InputStream properties = workbook.getWorkbookData()) {
                parse(properties, parts.dates());
            }
            XSSFReader.SheetIterator sheets = workbook.getSheetIterator();
            while (sheets.hasNext()) {
                sheets.next().close();
                parts.sheets().put(sheets.getSheetName(), sheets.getSheetPart());
            }
            return parts;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            refuseBomb(e);
            throw new WorkbookUnreadableException(Reason.DAMAGED, e);
        }
    }

    private static void readSheet(PackagePart sheet, Parts parts, SheetHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (InputStream xml = sheet.getInputStream()) {
            parse(xml, new SheetContent(parts.strings(), parts.formats(), parts.dates().from1904, handler));
        } catch (SheetContent.EndOfInterest e) {
            // What was read is what was wanted.
        }
        handler.end();
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
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
