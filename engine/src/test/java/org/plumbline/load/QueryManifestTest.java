package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;

class QueryManifestTest {
    private static List<Finding> findings(String observations) {
        return MemoryPlan.small()
                .manifest("observations: " + observations)
                .read()
                .findings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jdbc:postgresql://u:s3cret@h/db?SELECT 1\"",
                "[\"jdbc:postgresql://h/db?password=s3cret\"]",
                "{jdbc: \"jdbc:postgresql://u:s3cret@h/db\", query: SELECT 1}",
                "{jdbc: \"jdbc:postgresql://h/db\", query: SELECT 1, password-env: s3cret}",
                "{jdbc: \"jdbc:postgresql://h/db\", query: SELECT 1, password-env: AWS_SECRET_ACCESS_KEY}",
                "[{jdbc: \"jdbc:postgresql://h/db\", query: DROP TABLE f}]",
                "{jdbc: \"jdbc:postgresql://h/db\"}",
                "{jdbc: [], query: SELECT 1}"
            })
    void refusesEntriesWithoutShowingSecrets(String observations) {
        List<Finding> found = findings(observations);
        assertThat(found).extracting(Finding::code).contains(FindingCode.MANIFEST_INVALID);
        assertThat(found).extracting(Finding::code).doesNotContain(FindingCode.DATABASE_UNREADABLE);
        assertThat(found.toString()).doesNotContain("s3cret");
    }

    @Test
    void saysThatADriverIsMissing() {
        assertThat(findings("{jdbc: \"jdbc:nosuch:figures\", query: SELECT 1}"))
                .filteredOn(finding -> finding.code() == FindingCode.DATABASE_UNREADABLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("@database.driver"));
    }
}
