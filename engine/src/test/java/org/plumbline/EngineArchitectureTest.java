package org.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions in which packages of the engine may depend, and the one package each library may be seen from. */
@AnalyzeClasses(packages = "org.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {

    // Packages are written one after another; a rule about one that is still empty holds.

    @ArchTest
    static final ArchRule findingDependsOnNothingOfOurs = dependsOfOursOnlyOn("org.plumbline.finding..");

    @ArchTest
    static final ArchRule modelDependsOnlyOnSourceLocationAndTheJdk = classes()
            .that()
            .resideInAPackage("org.plumbline.model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.plumbline.model..", "java..", "org.jspecify..")
                    .or(belongTo(name("org.plumbline.finding.SourceLocation"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule loadDependsOnlyOnModelAndFinding =
            dependsOfOursOnlyOn("org.plumbline.load..", "org.plumbline.model..", "org.plumbline.finding..");

    @ArchTest
    static final ArchRule valueDependsOnlyOnModelAndFinding =
            dependsOfOursOnlyOn("org.plumbline.value..", "org.plumbline.model..", "org.plumbline.finding..");

    @ArchTest
    static final ArchRule ledgerDependsOnlyOnModel =
            dependsOfOursOnlyOn("org.plumbline.ledger..", "org.plumbline.model..");

    @ArchTest
    static final ArchRule projectionDependsOnNothingOfOurs = dependsOfOursOnlyOn("org.plumbline.projection..");

    @ArchTest
    static final ArchRule ratingDependsOnlyOnModel =
            dependsOfOursOnlyOn("org.plumbline.rating..", "org.plumbline.model..");

    @ArchTest
    static final ArchRule trajectoryDependsOnNothingOfOurs = dependsOfOursOnlyOn("org.plumbline.trajectory..");

    @ArchTest
    static final ArchRule contributionDependsOnNothingOfOurs = dependsOfOursOnlyOn("org.plumbline.contribution..");

    @ArchTest
    static final ArchRule validateDependsOnWhatCountsButNotOnCalc = dependsOfOursOnlyOn(
            "org.plumbline.validate..",
            "org.plumbline.model..",
            "org.plumbline.finding..",
            "org.plumbline.value..",
            "org.plumbline.ledger..",
            "org.plumbline.rating..",
            "org.plumbline.known..",
            "org.plumbline.reconciliation..");

    @ArchTest
    static final ArchRule knownDependsOnWhatCounts = dependsOfOursOnlyOn(
            "org.plumbline.known..",
            "org.plumbline.model..",
            "org.plumbline.finding..",
            "org.plumbline.value..",
            "org.plumbline.ledger..");

    @ArchTest
    static final ArchRule reconciliationDependsOnWhatCountsButNotOnCalc = dependsOfOursOnlyOn(
            "org.plumbline.reconciliation..",
            "org.plumbline.model..",
            "org.plumbline.finding..",
            "org.plumbline.value..",
            "org.plumbline.ledger..",
            "org.plumbline.known..");

    @ArchTest
    static final ArchRule onlyReconciliationSeesTheBenchmarkingLibrary =
            seenOnlyFrom("org.plumbline.reconciliation..", "jdplus..");

    @ArchTest
    static final ArchRule calcDependsOnWhatCountsButNotOnLoading = dependsOfOursOnlyOn(
            "org.plumbline.calc..",
            "org.plumbline.model..",
            "org.plumbline.finding..",
            "org.plumbline.value..",
            "org.plumbline.ledger..",
            "org.plumbline.projection..",
            "org.plumbline.rating..",
            "org.plumbline.trajectory..",
            "org.plumbline.contribution..");

    @ArchTest
    static final ArchRule breakdownDependsOnCalcButNotOnLoading = dependsOfOursOnlyOn(
            "org.plumbline.breakdown..",
            "org.plumbline.model..",
            "org.plumbline.value..",
            "org.plumbline.calc..",
            "org.plumbline.projection..");

    @ArchTest
    static final ArchRule comparisonDependsOnCalcButNotOnLoading = dependsOfOursOnlyOn(
            "org.plumbline.comparison..", "org.plumbline.model..", "org.plumbline.value..", "org.plumbline.calc..");

    @ArchTest
    static final ArchRule collectDependsOnCalcAndLoading = dependsOfOursOnlyOn(
            "org.plumbline.collect..",
            "org.plumbline.model..",
            "org.plumbline.finding..",
            "org.plumbline.load..",
            "org.plumbline.value..",
            "org.plumbline.calc..");

    @ArchTest
    static final ArchRule onlyValueSeesTheFormulaLibrary = seenOnlyFrom("org.plumbline.value..", "com.ezylang..");

    @ArchTest
    static final ArchRule onlyTheWorkbookReaderSeesPoi =
            seenOnlyFrom("org.plumbline.load.workbook..", "org.apache.poi..");

    @ArchTest
    static final ArchRule onlyTheDatabaseReaderSeesJdbc = seenOnlyFrom("org.plumbline.load.database..", "java.sql..");

    @ArchTest
    static final ArchRule onlyTheHtmlReaderSeesJsoup = seenOnlyFrom("org.plumbline.load.html..", "org.jsoup..");

    @ArchTest
    static final ArchRule onlyTabularSeesTablesaw = seenOnlyFrom("org.plumbline.tabular..", "tech.tablesaw..");

    @ArchTest
    static final ArchRule engineKnowsNoOutput = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.awt..",
                    "javax.swing..",
                    "org.jfree..",
                    "org.apache.batik..",
                    "picocli..",
                    "org.plumbline.report..",
                    "org.plumbline.cli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.plumbline.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackageIsAGrabBag = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..")
            .allowEmptyShould(true);

    private static ArchRule dependsOfOursOnlyOn(String own, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage("org.plumbline..")
                        .and(not(resideInAPackage(own)))
                        .and(not(resideInAnyPackage(others))))
                .allowEmptyShould(true);
    }

    private static ArchRule seenOnlyFrom(String own, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }
}
