package org.plumbline.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class FontSubsetTest {
    private static final String TEXT = "全社会研发投入占GDP比重 4.05% √×▲";

    private static Font load(byte[] file) throws Exception {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    }

    @Test
    void holdsTheCharactersOfTheTextAndNoOthers() throws Exception {
        Font font = load(FontSubset.trueType(TEXT));

        assertThat(font.canDisplayUpTo(TEXT)).isEqualTo(-1);
        assertThat(font.canDisplay('深')).isFalse();
    }

    @Test
    void glyphsAreThoseOfTheBundledFont() throws Exception {
        Font subset = load(FontSubset.trueType(TEXT)).deriveFont(40f);
        Font whole = ReportFont.bundled().plain(40);
        java.awt.font.FontRenderContext context = new java.awt.font.FontRenderContext(null, true, true);

        for (String character : TEXT.split("")) {
            assertThat(subset.createGlyphVector(context, character).getOutline().getBounds2D())
                    .as(character)
                    .isEqualTo(whole.createGlyphVector(context, character)
                            .getOutline()
                            .getBounds2D());
        }
    }

    @Test
    void holdsCharactersBeyondTheBasicPlane() throws Exception {
        String name = "𬭚";
        assertThat(ReportFont.bundled().missing(name)).isEmpty();

        assertThat(load(FontSubset.trueType(name)).canDisplayUpTo(name)).isEqualTo(-1);
    }

    @Test
    void isSmallAndEqualEveryTime() {
        byte[] once = FontSubset.trueType(TEXT);

        assertThat(once).hasSizeLessThan(20_000);
        assertThat(FontSubset.trueType(TEXT)).isEqualTo(once);
    }
}
