package org.plumbline.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.record.PlanContent;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.load.yaml.YamlReader;
import org.plumbline.load.yaml.YamlValue;
import org.plumbline.model.Plan;

/** Reads plans: a folder with {@code plan.yaml}, a zip of such a folder, or a workbook. */
public final class PlanReader {
    static final String MANIFEST = "plan.yaml";

    private PlanReader() {}

    /**
     * Reads the plan at a path. Whatever is wrong with it is among the findings, and the plan holds the good rows.
     *
     * @throws PlanNotFoundException where there is nothing at the path
     */
    public static Loaded<Plan> read(Path path) throws PlanNotFoundException {
        if (!Files.exists(path)) {
            throw new PlanNotFoundException(path);
        }
        if (Files.isDirectory(path)) {
            return read(PlanFiles.ofFolder(path));
        }
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().getParent();
        if (name != null && name.toString().equals(MANIFEST) && folder != null) {
            return read(PlanFiles.ofFolder(folder));
        }
        return readFile(path, name == null ? "" : name.toString());
    }

    private static Loaded<Plan> readFile(Path path, String name) {
        if (WorkbookFiles.isWorkbook(name)) {
            return readWorkbook(name, () -> Files.newInputStream(path));
        }
        try (PlanFiles files = PlanFiles.ofZip(path)) {
            return read(files);
        } catch (IOException e) {
            Findings findings = new Findings();
            findings.add(
                    FindingCode.FILE_UNREADABLE,
                    SourceLocation.ofFile(name),
                    name,
                    name,
                    isLocked(e) ? "@file.locked" : "@file.plan");
            return new PlanAssembly(Manifest.empty(PlanId.from(name)), new InputLog(), findings).nothing();
        }
    }

    /** The platform tells of a zip with a password by the words of its message alone. */
    private static boolean isLocked(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("encrypted");
    }

    /** Reads a workbook that is a whole plan: sheets with the tables' names, or the simple workbook. */
    public static Loaded<Plan> readWorkbook(String fileName, InputOpener bytes) {
        return new WorkbookPlan(fileName, bytes).read();
    }

    /** Reads a plan from its files. */
    public static Loaded<Plan> read(PlanFiles files) {
        Findings findings = Findings.limited();
        InputLog inputs = new InputLog();
        TextFiles texts = new TextFiles(files, inputs, findings);
        String fallbackId = PlanId.from(files.name());
        for (String refused : files.refused()) {
            findings.add(
                    FindingCode.FILE_UNREADABLE, SourceLocation.ofFile(refused), refused, refused, "@file.refused");
        }
        Optional<YamlValue.Group> root = manifest(files, texts, findings);
        if (root.isEmpty()) {
            return new PlanAssembly(Manifest.empty(fallbackId), inputs, findings).nothing();
        }
        Manifest manifest = new ManifestReader(findings).read(root.get(), fallbackId);
        NamedFiles names = new NamedFiles(files, findings);
        FileTables tables = new FileTables(manifest, names, texts, findings);
        NotedTables noted = new NotedTables(tables);
        PlanContent content = PlanContent.read(noted, findings);
        new UnusedFiles(manifest, files, tables, findings).say();
        files.changed().forEach(name -> FileTrouble.say(name, "@file.changed", findings));
        return new PlanAssembly(manifest, inputs, findings).with(content, noted.unread());
    }

    private static Optional<YamlValue.Group> manifest(PlanFiles files, TextFiles texts, Findings findings) {
        try {
            files.open(MANIFEST).close();
        } catch (IOException e) {
            String nearest = files.list().stream()
                    .filter(name -> name.endsWith("/" + MANIFEST)
                            || name.toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                    .findFirst()
                    .or(() -> NearestName.find(MANIFEST, files.list()))
                    .orElse("@none");
            findings.add(FindingCode.FILE_NOT_FOUND, SourceLocation.ofFile(MANIFEST), MANIFEST, MANIFEST, nearest);
            return Optional.empty();
        }
        return texts.text(MANIFEST)
                .flatMap(text -> new YamlReader(MANIFEST, findings, "indicators: indicators.csv").read(text));
    }
}
