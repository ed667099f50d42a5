package org.plumbline.load.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes workbooks that no library would write. */
final class WorkbookBytes {
    private WorkbookBytes() {}

    /** The workbook with a text of one of its parts replaced. */
    static byte[] replaced(byte[] workbook, String part, String text, String by) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = from.readAllBytes();
                to.write(
                        entry.getName().equals(part)
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace(text, by)
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }
}
