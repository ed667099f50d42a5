package org.plumbline.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.model.Language;
import org.plumbline.report.content.TextBundle;

class FormTextsTest {
    @Test
    void bothLanguagesHaveTheSameTexts() {
        TextBundle chinese = TextBundle.of("org.plumbline.report.form.form", Language.ZH);
        TextBundle english = TextBundle.of("org.plumbline.report.form.form", Language.EN);

        assertThat(chinese.keys()).isEqualTo(english.keys());
        assertThat(chinese.keys()).allSatisfy(key -> {
            assertThat(chinese.text(key, "x", "y")).isNotBlank().doesNotContain("{");
            assertThat(english.text(key, "x", "y")).isNotBlank().doesNotContain("{");
        });
    }
}
