package org.plumbline.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each output library is seen from one package, and nothing here knows the command line. */
@AnalyzeClasses(packages = "org.plumbline.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ReportsArchitectureTest {

    @ArchTest
    static final ArchRule onlyOfficeFilesSeePoi = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.plumbline.report.workbook..",
                    "org.plumbline.report.form..",
                    "org.plumbline.report.word..",
                    "org.plumbline.report.office..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule onlyChartsSeeJFreeChartAndBatik =
            seenOnlyFrom("org.plumbline.report.chart..", "org.jfree..", "org.apache.batik..");

    @ArchTest
    static final ArchRule onlyThePageSeesTheTemplateEngine =
            seenOnlyFrom("org.plumbline.report.html..", "freemarker..");

    @ArchTest
    static final ArchRule onlyFontSeesTheFontLibrary =
            seenOnlyFrom("org.plumbline.report.font..", "org.apache.fontbox..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule reportsDoNotKnowTheCommandLine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.plumbline.cli..", "picocli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("org.plumbline.report.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackageIsAGrabBag = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..")
            .allowEmptyShould(true);

    private static ArchRule seenOnlyFrom(String own, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }
}
