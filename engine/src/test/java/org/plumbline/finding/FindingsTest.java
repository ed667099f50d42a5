package org.plumbline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @BeforeEach
    void setTheLimit() {
        System.setProperty(FindingLimit.PROPERTY, "3");
    }

    @AfterEach
    void takeTheLimitBack() {
        System.clearProperty(FindingLimit.PROPERTY);
    }

    private static Finding finding(FindingCode code, int line) {
        return Finding.of(code, SourceLocation.ofLine("observations.csv", line), "s", "1");
    }

    private static Findings filled(Findings findings) {
        IntStream.range(0, 10).forEach(i -> findings.add(finding(FindingCode.OBSERVATION_CONFLICT, i + 1)));
        IntStream.range(0, 2)
                .forEach(i -> findings.add(
                        finding(FindingCode.OBSERVATION_CONFLICT, i + 50).withSeverity(Severity.INFO)));
        IntStream.range(0, 5).forEach(i -> findings.add(finding(FindingCode.ID_UNKNOWN, i + 1)));
        return findings;
    }

    @Test
    void whatIsBeyondTheLimitIsCountedByCodeAndSeverity() {
        List<Finding> found = filled(Findings.limited()).sorted();

        assertThat(found)
                .filteredOn(f -> f.severity() == Severity.WARNING && !f.isFurther())
                .extracting(f -> f.location().line())
                .containsExactly(1, 2, 3);
        assertThat(found).filteredOn(f -> f.severity() == Severity.INFO).hasSize(2);
        assertThat(found).filteredOn(Finding::isFurther).singleElement().satisfies(further -> {
            assertThat(further.code()).isEqualTo(FindingCode.OBSERVATION_CONFLICT);
            assertThat(further.severity()).isEqualTo(Severity.WARNING);
            assertThat(FindingMessages.in(Locale.ENGLISH).message(further))
                    .isEqualTo("7 more findings of this kind are counted and not listed (limit findings: 3).");
            assertThat(FindingMessages.in(Locale.CHINESE).message(further)).contains("另有 7 条");
        });
    }

    @Test
    void errorsAreAllKept() {
        Findings findings = filled(Findings.limited());

        assertThat(findings.errors()).isEqualTo(5);
        assertThat(findings.sorted())
                .filteredOn(f -> f.severity() == Severity.ERROR)
                .hasSize(5);
    }

    @Test
    void othersKeepAll() {
        assertThat(filled(new Findings()).sorted()).hasSize(17).noneMatch(Finding::isFurther);
    }

    @Test
    void whatMeansNothingLeavesTheStandard() {
        System.setProperty(FindingLimit.PROPERTY, "many");

        assertThat(FindingLimit.value()).isEqualTo(50_000);
    }
}
