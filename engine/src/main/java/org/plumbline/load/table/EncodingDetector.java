package org.plumbline.load.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds a text file's encoding by strict decoding: a byte-order mark, else UTF-8, else GB18030. A file that is nearly all
 * good UTF-8 is damaged UTF-8 and not GB18030, in which almost any bytes mean something.
 */
public final class EncodingDetector {
    /** Good characters beyond ASCII for every bad byte that make a file damaged UTF-8. */
    private static final int DAMAGED_RATIO = 4;

    /**
     * What was found.
     *
     * @param encoding empty where the bytes are text in none of the encodings
     * @param badLine first line that could not be read, 0 where all could
     */
    public record Detected(Optional<TextEncoding> encoding, int badLine) {}

    private EncodingDetector() {}

    public static Detected detect(InputOpener file) throws IOException {
        Optional<TextEncoding> marked = marked(file);
        if (marked.isPresent()) {
            return decided(marked.get(), scan(file, marked.get()));
        }
        TextEncoding utf8 = new TextEncoding("UTF-8", 0);
        Scan asUtf8 = scan(file, utf8);
        if (asUtf8.bad == 0 || asUtf8.beyondAscii > DAMAGED_RATIO * asUtf8.bad) {
            return decided(utf8, asUtf8);
        }
        TextEncoding gb18030 = new TextEncoding("GB18030", 0);
        return decided(gb18030, scan(file, gb18030));
    }

    private static Detected decided(TextEncoding encoding, Scan scan) {
        return scan.bad == 0 ? new Detected(Optional.of(encoding), 0) : new Detected(Optional.empty(), scan.badLine);
    }

    private static Optional<TextEncoding> marked(InputOpener file) throws IOException {
        byte[] first;
        try (InputStream bytes = file.open()) {
            first = bytes.readNBytes(3);
        }
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding("UTF-8", 3));
        }
        if (startsWith(first, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding("UTF-16LE", 2));
        }
        return startsWith(first, 0xFE, 0xFF) ? Optional.of(new TextEncoding("UTF-16BE", 2)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static Scan scan(InputOpener file, TextEncoding encoding) throws IOException {
        Charset charset = encoding.name().equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding.name());
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Scan scan = new Scan();
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        try (InputStream bytes = file.open()) {
            bytes.skipNBytes(encoding.markLength());
            boolean end = false;
            while (!end) {
                int read = bytes.read(in.array(), in.position(), in.remaining());
                end = read < 0;
                in.position(in.position() + Math.max(0, read));
                in.flip();
                decode(decoder, in, out, end, scan);
                in.compact();
            }
        }
        return scan;
    }

    private static void decode(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, boolean end, Scan scan) {
        while (true) {
            CoderResult result = decoder.decode(in, out, end);
            out.flip();
            scan.characters(out);
            out.clear();
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                scan.badByte();
                in.position(in.position() + result.length());
            }
        }
    }

    private static final class Scan {
        private int line = 1;
        private long beyondAscii;
        private long bad;
        private int badLine;

        void characters(CharBuffer decoded) {
            char[] characters = decoded.array();
            int end = decoded.arrayOffset() + decoded.limit();
            for (int i = decoded.arrayOffset() + decoded.position(); i < end; i++) {
                char c = characters[i];
                if (c == '\n') {
                    line++;
                } else if (c > 127) {
                    beyondAscii++;
                } else if (c == 0) {
                    badByte();
                }
            }
        }

        void badByte() {
            bad++;
            if (badLine == 0) {
                badLine = line;
            }
        }
    }
}
