package org.plumbline.load.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedLabelTest {
    @Test
    void footnoteMarksStandBehindTheLabel() {
        assertThat(PrintedLabel.of("其中：福田区①[2]")).isEqualTo(new PrintedLabel("福田区", "", true, "①[2]"));
    }

    /** As many as overflow the stack where each is a step of recursion. */
    @Test
    void thousandsOfMarksAreReadAsWell() {
        String marks = "*".repeat(20_000);

        assertThat(PrintedLabel.of("增加值" + marks).marks()).isEqualTo(marks);
    }
}
