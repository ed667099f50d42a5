package org.plumbline.load.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/**
 * How the bytes of a text file become characters.
 *
 * @param name {@code UTF-8}, {@code GB18030}, {@code UTF-16LE} or {@code UTF-16BE}
 * @param markLength bytes of the byte-order mark
 */
public record TextEncoding(String name, int markLength) {
    /** True where the encoding was guessed and not said by a mark nor the standard one. */
    public boolean assumed() {
        return name.equals("GB18030");
    }

    /** Characters of the file behind the mark. */
    public BufferedReader open(InputOpener file) throws IOException {
        InputStream bytes = file.open();
        bytes.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(bytes, Charset.forName(name)), 1 << 16);
    }
}
