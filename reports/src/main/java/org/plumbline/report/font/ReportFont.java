package org.plumbline.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The font of everything that is drawn: Noto Sans SC, cut to GB 2312, the 8,105 characters of 通用规范汉字表 and Latin.
 * Every text must be given it, because logical fonts do not exist on a machine without fonts.
 */
public final class ReportFont {
    static final String FILE = "NotoSansSC-Regular.subset.ttf";

    private final Font base;

    private ReportFont(Font base) {
        this.base = base;
    }

    private static final class Holder {
        static final ReportFont BUNDLED = new ReportFont(load());
    }

    /** The one font, loaded at first use. */
    public static ReportFont bundled() {
        return Holder.BUNDLED;
    }

    private static Font load() {
        FontConfiguration.prepare();
        try (InputStream in = ReportFont.class.getResourceAsStream(FILE)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font could not be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The bundled font is damaged", e);
        }
    }

    /** @param size in points, which are pixels where nothing is scaled */
    public Font plain(float size) {
        return base.deriveFont(Font.PLAIN, size);
    }

    /** @param size in points, which are pixels where nothing is scaled */
    public Font bold(float size) {
        return base.deriveFont(Font.BOLD, size);
    }

    /** Family name, as style sheets and drawings refer to it. */
    public String family() {
        return base.getFamily(java.util.Locale.ROOT);
    }

    public boolean shows(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint) || base.canDisplay(codePoint);
    }

    /** The characters of a text that the font has no glyph for, each once, in order of code point. */
    public List<String> missing(CharSequence text) {
        return text.codePoints()
                .filter(codePoint -> !shows(codePoint))
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .toList();
    }
}
