package org.plumbline.report.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bundled font cut to the characters of one report, to be put into it. All texts must be handed in, also those a
 * script makes: what is left out shows as a box on a machine without Chinese fonts.
 */
public final class FontSubset {
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "name", "OS/2", "glyf", "loca", "hmtx", "post");

    private FontSubset() {}

    /** The font as a TrueType file holding the characters of the text that the bundled font has. */
    public static byte[] trueType(CharSequence text) {
        try (InputStream in = ReportFont.class.getResourceAsStream(ReportFont.FILE);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in)))) {
            SortedMap<Integer, Integer> glyphs = glyphsOf(text, font.getUnicodeCmapLookup());
            // The library's own character map refuses characters beyond U+FFFF, which names of places do use.
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(glyphs.keySet());
            Map<Integer, Integer> renumbered = new HashMap<>();
            subsetter.getGIDMap().forEach((now, before) -> renumbered.put(before, now));
            glyphs.replaceAll((codePoint, glyph) -> Objects.requireNonNull(renumbered.get(glyph)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return CharacterMap.into(out.toByteArray(), glyphs);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font could not be cut", e);
        }
    }

    /** {@link #trueType} as text for a {@code data:} address. */
    public static String base64(CharSequence text) {
        return Base64.getEncoder().encodeToString(trueType(text));
    }

    private static SortedMap<Integer, Integer> glyphsOf(CharSequence text, CmapLookup map) {
        SortedMap<Integer, Integer> glyphs = new TreeMap<>();
        glyphs.put((int) ' ', map.getGlyphId(' '));
        text.codePoints().forEach(codePoint -> {
            int glyph = map.getGlyphId(codePoint);
            if (glyph != 0) {
                glyphs.put(codePoint, glyph);
            }
        });
        return glyphs;
    }
}
