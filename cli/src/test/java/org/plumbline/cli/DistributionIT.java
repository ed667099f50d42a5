package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip as a user gets it: unpacked, started, and complete in its notices. */
class DistributionIT {

    private static final Pattern COORDINATES = Pattern.compile("(?m)^ {4}[\\w.-]+:([\\w.-]+)");
    private static final Pattern VERSION_IN_NAME = Pattern.compile("-\\d.*$");

    @TempDir
    private static Path temp;

    private static Path home;
    private static int launcherMode;

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void unpack() throws IOException {
        Path unpacked = temp.resolve("a place with blanks");
        Path zipFile = Path.of(System.getProperty("plumbline.zip"));
        try (ZipFile zip = ZipFile.builder().setPath(zipFile).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Path target = unpacked.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (entry.getName().endsWith("/plumbline")) {
                    launcherMode = entry.getUnixMode();
                }
            }
        }
        try (var folders = Files.list(unpacked)) {
            home = folders.findFirst().orElseThrow();
        }
    }

    @Test
    void launcherIsExecutable() {
        assertThat(Integer.toOctalString(launcherMode)).endsWith("755");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void launcherStartsThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("linked plumbline"), home.resolve("plumbline"));

        Run run = run("sh", link.toString(), "--version");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().strip()).isEqualTo("plumbline " + Version.current());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void launcherPassesArgumentsAndExitCodeOn() throws Exception {
        Run run = run("sh", home.resolve("plumbline").toString(), "--no such 选项 *");

        assertThat(run.err()).contains("--no such 选项 *");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSampleFromTheZipIsCopiedAndReported() throws Exception {
        String launcher = home.resolve("plumbline").toString();

        Run init = run("sh", launcher, "init", "规划 1", "--example", "simple", "--quiet");
        Run report = run("sh", launcher, "report", "规划 1/targets.xlsx", "-o", "报告 1", "--quiet");

        assertThat(init).isEqualTo(new Run(0, "", ""));
        assertThat(report).isEqualTo(new Run(0, "", ""));
        assertThat(temp.resolve("报告 1"))
                .isDirectoryContaining("glob:**.xlsx")
                .isDirectoryContaining("glob:**.html")
                .isDirectoryContaining("glob:**run.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void parquetIsReadOnceItsAddOnLiesBesideTheLauncher() throws Exception {
        String launcher = home.resolve("plumbline").toString();
        Path plan = Files.createDirectories(temp.resolve("parquet"));
        Files.writeString(
                plan.resolve("plan.yaml"),
                "indicators: indicators.csv\ntargets: targets.csv\nobservations: x.parquet\n");
        Files.writeString(plan.resolve("indicators.csv"), "id,name_en,unit\ngdp,GDP,CNY_100M\n");
        Files.writeString(
                plan.resolve("targets.csv"), "id,indicator,region,period,kind,value\nt1,gdp,sz,2012,reach,12000\n");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 'gdp' AS indicator, 'sz' AS region, 2012 AS period, 12950.0 AS value) TO '"
                    + plan.resolve("x.parquet") + "'");
        }

        Run without = run("sh", launcher, "check", "parquet", "--lang", "en");

        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.out() + without.err()).contains("x.parquet", "duckdb_jdbc", "folder addons");

        Path driver = Path.of(DriverManager.getDriver("jdbc:duckdb:")
                .getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path addOns = Files.createDirectories(home.resolve("addons"));
        Files.copy(driver, addOns.resolve(driver.getFileName()));
        Run with = run("sh", launcher, "evaluate", "parquet", "--format", "csv", "--quiet");

        assertThat(with.exitCode()).as(with.err()).isZero();
        assertThat(with.out()).contains("12950").contains("met");
    }

    @Test
    void jarStartsByItself() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        Run run = run(java.toString(), "-jar", cliJar().toString(), "--version");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().strip()).isEqualTo("plumbline " + Version.current());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void noticeNamesExactlyTheJarsThatShip() throws IOException {
        String notice = Files.readString(home.resolve("NOTICE"));
        TreeSet<String> named = new TreeSet<>();
        COORDINATES.matcher(notice).results().forEach(match -> named.add(match.group(1)));

        TreeSet<String> shipped = new TreeSet<>();
        for (String jar : classPath()) {
            if (!jar.startsWith("plumbline-")) {
                shipped.add(VERSION_IN_NAME.matcher(jar).replaceFirst(""));
            }
        }

        assertThat(named).isEqualTo(shipped);
    }

    @Test
    void everyJarOfTheClassPathIsThere() throws IOException {
        assertThat(classPath())
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(home.resolve("lib").resolve(jar)).isRegularFile());
    }

    @Test
    void everyLicenceTheNoticePointsToIsThere() throws IOException {
        String notice = Files.readString(home.resolve("NOTICE"));
        List<String> texts = new ArrayList<>(List.of("LICENSE"));
        Pattern.compile("licenses/[\\w.-]+\\w").matcher(notice).results().forEach(match -> texts.add(match.group()));

        assertThat(texts).hasSizeGreaterThan(1).allSatisfy(text -> assertThat(home.resolve(text))
                .isNotEmptyFile());
    }

    private static Path cliJar() {
        return home.resolve("lib").resolve("plumbline-cli.jar");
    }

    private static List<String> classPath() throws IOException {
        try (JarFile jar = new JarFile(cliJar().toFile())) {
            return Arrays.asList(jar.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" "));
        }
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temp, "out", ".txt");
        Path err = Files.createTempFile(temp, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // A JVM told of options by the environment says so on stderr.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
