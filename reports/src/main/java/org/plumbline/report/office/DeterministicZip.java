package org.plumbline.report.office;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip so that it depends on its contents only: one fixed time for all entries, one compression level. */
public final class DeterministicZip {
    /** The first day a zip can tell. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DeterministicZip() {}

    /** Writes the entries in their order; does not close the stream. */
    public static void rewrite(byte[] zip, OutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            rewrite(in, out);
        }
    }

    /** The same for a zip in a file. */
    public static void rewrite(Path zip, OutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            rewrite(in, out);
        }
    }

    private static void rewrite(ZipInputStream in, OutputStream out) throws IOException {
        ZipOutputStream rewritten = new ZipOutputStream(out);
        rewritten.setLevel(6);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            ZipEntry fixed = new ZipEntry(entry.getName());
            fixed.setTimeLocal(ENTRY_TIME);
            rewritten.putNextEntry(fixed);
            copy(in, rewritten);
            rewritten.closeEntry();
        }
        rewritten.finish();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }
}
