package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;

/** The spreadsheet program as a second opinion. */
final class LibreOffice {
    private static final long MOST_SECONDS = 180;

    /** Makes the program recalculate every formula of every file it opens. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private LibreOffice() {}

    /** Skips the test where the program is missing, except in continuous integration, where it must be there. */
    static void require() {
        boolean present = isPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as("soffice is installed").isTrue();
        }
        Assumptions.assumeTrue(present, "soffice is not installed");
    }

    private static boolean isPresent() {
        try {
            Process process = new ProcessBuilder("soffice", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The workbook as the program has it after recalculating all of it. */
    static XSSFWorkbook recalculated(byte[] workbook, Path folder) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Path settings = Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu");
        Files.writeString(settings, ALWAYS_RECALCULATE);
        Path given = Files.write(folder.resolve("given.xlsx"), workbook);
        Path out = Files.createDirectories(folder.resolve("out"));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        given.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(out.resolve("given.xlsx"))));
    }
}
