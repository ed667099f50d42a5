package org.plumbline.load.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plumbline.load.table.InputOpener;

/** Tells formats apart by the first bytes of a file. */
public final class FormatDetector {
    private static final int LOOKED_AT = 1 << 15;
    private static final Pattern PAGE = Pattern.compile("<(html|table|body|!doctype html|head|meta|div)[\\s>]");

    private FormatDetector() {}

    /** The format of a file; throws where it cannot be opened. */
    public static FileFormat detect(InputOpener file) throws IOException {
        byte[] first;
        try (InputStream in = file.open()) {
            first = in.readNBytes(LOOKED_AT);
        }
        return of(first);
    }

    private static FileFormat of(byte[] first) {
        if (first.length == 0) {
            return FileFormat.EMPTY;
        }
        String latin = new String(first, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
            return FileFormat.WORKBOOK;
        }
        if (latin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return FileFormat.OLD_WORKBOOK;
        }
        if (latin.startsWith("%PDF")) {
            return FileFormat.PDF;
        }
        if (latin.startsWith("PAR1")) {
            return FileFormat.PARQUET;
        }
        boolean wide = latin.startsWith("\u00FF\u00FE") || latin.startsWith("\u00FE\u00FF");
        String text = (wide ? latin.replace("\u0000", "") : latin)
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (!wide && latin.indexOf('\u0000') >= 0) {
            return FileFormat.OTHER;
        }
        if (!text.startsWith("<")) {
            return FileFormat.TEXT;
        }
        boolean page = PAGE.matcher(text).find();
        boolean declared = text.startsWith("<?xml") && !text.contains("<html") && !text.contains("<table");
        return page && !declared ? FileFormat.HTML : FileFormat.XML;
    }
}
