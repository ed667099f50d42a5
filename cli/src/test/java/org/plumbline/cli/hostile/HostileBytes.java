package org.plumbline.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Bytes no honest program would write. */
final class HostileBytes {
    private static final String SHEET_HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private HostileBytes() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    /** A workbook with one sheet of hand-written XML behind its root's start. */
    static byte[] workbook(String prolog, String body) throws IOException {
        return zip(workbookParts(text(prolog + SHEET_HEAD + body + "</worksheet>")));
    }

    static Map<String, byte[]> workbookParts(byte[] sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "</Types>"));
        parts.put(
                "_rels/.rels",
                text(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                text(
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                text(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"http://127.0.0.1:9/book.xlsx\" TargetMode=\"External\"/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    /** Rows of inline texts. */
    static String rows(String... lines) {
        StringBuilder xml = new StringBuilder("<sheetData>");
        for (int i = 0; i < lines.length; i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            for (String cell : lines[i].split(",", -1)) {
                xml.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData>").toString();
    }

    static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("表");
        String[][] lines = {{"地区", "2010年", "2011年"}, {"福田区", "10", "11"}, {"罗湖区", "20", "21"}};
        for (int i = 0; i < lines.length; i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < lines[i].length; j++) {
                row.createCell(j).setCellValue(lines[i][j]);
            }
        }
    }

    static byte[] lockedOld() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] old() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] locked() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream in = encryptor.getDataStream(files)) {
                in.write(workbook("", rows("地区,2010年", "福田区,10")));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] half(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** The bytes with a mark set or replaced wherever a signature stands. */
    static byte[] patched(byte[] bytes, byte[] signature, int offset, byte... by) {
        byte[] patched = bytes.clone();
        for (int i = 0; i + signature.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(patched, i, i + signature.length, signature, 0, signature.length)) {
                System.arraycopy(by, 0, patched, i + offset, by.length);
            }
        }
        return patched;
    }
}
