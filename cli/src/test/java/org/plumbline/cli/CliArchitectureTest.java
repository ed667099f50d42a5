package org.plumbline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The command line is the outermost layer: nothing depends on it, and it leaves the libraries to the others. */
@AnalyzeClasses(packages = "org.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {

    @ArchTest
    static final ArchRule nothingDependsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.plumbline.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.plumbline.cli..", "picocli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule commandsSeeNoReaderOrWriterLibrary = noClasses()
            .that()
            .resideInAPackage("org.plumbline.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.poi..",
                    "org.jfree..",
                    "org.apache.batik..",
                    "org.apache.fontbox..",
                    "tech.tablesaw..",
                    "freemarker..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.plumbline.(**)").should().beFreeOfCycles();
}
