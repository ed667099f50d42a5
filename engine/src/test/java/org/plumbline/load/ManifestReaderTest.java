package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Loaded;
import org.plumbline.model.Judge;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.PathShape;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.PlanSettings;

class ManifestReaderTest {

    private static Loaded<Plan> read(String... lines) {
        return MemoryPlan.small().with("plan.yaml", lines).read();
    }

    private static List<String> findings(String... lines) {
        return MemoryPlan.describe(read(lines).findings());
    }

    @Test
    void everythingHasADefault() {
        Loaded<Plan> loaded = read("indicators: indicators.csv", "regions: regions.csv", "sources: sources.csv");
        Plan plan = loaded.value();

        assertThat(loaded.findings()).isEmpty();
        assertThat(plan.id()).isEqualTo("memory");
        assertThat(plan.title()).isEqualTo(LocalizedText.EMPTY);
        assertThat(plan.language()).isEqualTo(Language.ZH);
        assertThat(plan.asOf()).isEmpty();
        assertThat(plan.knownAt()).isEmpty();
        assertThat(plan.settings()).isEqualTo(PlanSettings.DEFAULT);
    }

    @Test
    void readsAllKeys() {
        Loaded<Plan> loaded = read(
                "id: shenzhen-2010",
                "title: {zh: 深圳, en: Shenzhen}",
                "language: en",
                "as-of: 2012",
                "known-at: 2013-06",
                "indicators: ./indicators.csv",
                "regions: [regions.csv]",
                "sources: ['s*.csv']",
                "contact: 综合处",
                "licence: 内部资料",
                "settings: {method: eurostat, projection: ols, interval: 0.9, approx-tolerance: 0.1, judge: latest,",
                "  prefer: derived, boundaries: as-reported}");
        Plan plan = loaded.value();

        assertThat(loaded.findings()).isEmpty();
        assertThat(plan.id()).isEqualTo("shenzhen-2010");
        assertThat(plan.title()).isEqualTo(LocalizedText.of("深圳", "Shenzhen"));
        assertThat(plan.language()).isEqualTo(Language.EN);
        assertThat(plan.asOf()).contains(Period.ofYear(2012));
        assertThat(plan.knownAt()).contains(LocalDate.of(2013, 6, 30));
        assertThat(plan.contact()).isEqualTo("综合处");
        assertThat(plan.licence()).isEqualTo("内部资料");
        assertThat(plan.sources().size()).isEqualTo(1);
        assertThat(plan.settings())
                .isEqualTo(new PlanSettings(
                        "eurostat", "ols", 0.9, 0.1, Judge.LATEST, true, "as-reported", PathShape.LINEAR));
    }

    @Test
    void unknownKeysAreSaidWithTheNearest() {
        Loaded<Plan> loaded = read(
                "indicators: indicators.csv",
                "regions: regions.csv",
                "sources: sources.csv",
                "obsevations: x.csv",
                "settings: {metod: path}");

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "warning manifest-unknown-key plan.yaml:4 obsevations",
                        "warning manifest-unknown-key plan.yaml:5 metod");
        assertThat(loaded.findings().get(0).arguments()).containsExactly("observations");
        assertThat(loaded.findings().get(1).arguments()).containsExactly("method");
    }

    @Test
    void wrongValuesNameTheirLine() {
        assertThat(findings(
                        "indicators: indicators.csv",
                        "regions: {a: b}",
                        "id: ../x",
                        "as-of: soon",
                        "settings:",
                        "  interval: 2",
                        "  judge: nobody",
                        "known-at: [2012]"))
                .containsExactly(
                        "error manifest-invalid plan.yaml:2 {…}",
                        "error manifest-invalid plan.yaml:3 ../x",
                        "error manifest-invalid plan.yaml:4 soon",
                        "error manifest-invalid plan.yaml:6 2",
                        "error manifest-invalid plan.yaml:7 nobody",
                        "error manifest-invalid plan.yaml:8 […]",
                        "info table-not-used regions.csv regions.csv",
                        "info table-not-used sources.csv sources.csv");
    }

    @Test
    void indicatorsAreRequired() {
        assertThat(findings("regions: regions.csv", "sources: sources.csv"))
                .containsExactly(
                        "error manifest-invalid plan.yaml:1 …", "info table-not-used indicators.csv indicators.csv");
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThat(findings("indicators: indicators.csv", "title: {zh: 深圳"))
                .containsExactly("error manifest-invalid plan.yaml:3");
        assertThat(findings("- a", "- b")).containsExactly("error manifest-invalid plan.yaml:1 - a");
        assertThat(findings("")).hasSize(1);
    }

    @Test
    void tagsRepeatedKeysAndOutsidePathsAreRefused() {
        assertThat(findings(
                        "indicators: indicators.csv",
                        "regions: !!java.io.File regions.csv",
                        "id: a",
                        "id: b",
                        "sources: ../sources.csv"))
                .startsWith(
                        "error manifest-invalid plan.yaml:2 tag:yaml.org,2002:java.io.File",
                        "error manifest-invalid plan.yaml:4 id",
                        "error manifest-invalid plan.yaml:5 ../sources.csv");
    }

    @Test
    void anAliasBombEndsQuickly() {
        String[] lines = new String[12];
        lines[0] = "indicators: indicators.csv";
        lines[1] = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]";
        for (int i = 1; i <= 10; i++) {
            String alias = "*a" + (i - 1) + ", ";
            lines[i + 1] = "a" + i + ": &a" + i + " [" + alias.repeat(9) + "*a" + (i - 1) + "]";
        }

        assertThat(findings(lines)).anyMatch(f -> f.startsWith("error manifest-invalid"));
    }

    @Test
    void aMissingFileIsAnErrorAndAnEmptyGlobIsNot() {
        assertThat(findings(
                        "indicators: indicators.csv",
                        "regions: region.csv",
                        "sources: sources.csv",
                        "observations: [obs/*.csv]"))
                .containsExactly(
                        "error file-not-found plan.yaml:2 region.csv", "info file-not-found plan.yaml:4 obs/*.csv");
    }

    @Test
    void tablesWithoutUseAreReadAndSaid() {
        Loaded<Plan> loaded = MemoryPlan.small()
                .with("scorecards.csv", "scorecard,node", "s,gdp")
                .with("splits.csv", "id,indicator", "s,gdp")
                .with("layouts/a.yaml", "file: x")
                .manifest("layouts: layouts/*.yaml")
                .read();

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "error file-not-found layouts/a.yaml x",
                        "error header-missing-column splits.csv:1 period",
                        "error header-missing-column splits.csv:1 total_region",
                        "info table-not-used plan.yaml:4 scorecards.csv");
    }
}
