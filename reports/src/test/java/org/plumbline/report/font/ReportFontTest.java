package org.plumbline.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportFontTest {

    @Test
    void showsChineseLatinAndDigits() {
        assertThat(ReportFont.bundled().missing("每万人口年度发明专利授权量 GDP 4.25％ ≥ ≤ ± — 镕喆堃"))
                .isEmpty();
    }

    @Test
    void namesWhatItCannotShowOnceAndInOrder() {
        assertThat(ReportFont.bundled().missing("目标✓한국达成한\n")).containsExactly("국", "한");
    }

    @Test
    void familyIsTheOneOfTheFile() {
        assertThat(ReportFont.bundled().family()).isEqualTo("Noto Sans SC");
    }
}
