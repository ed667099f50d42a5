package org.plumbline.cli.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.cli.CommandRun;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingMessages;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.load.PlanFiles;
import org.plumbline.load.PlanReader;
import org.plumbline.load.convert.Conversion;
import org.plumbline.load.convert.FileTable;
import org.plumbline.load.convert.FileUnreadableException;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.LayoutWriter;
import org.plumbline.load.recognise.BuiltInNames;
import org.plumbline.model.Plan;
import org.plumbline.validate.PlanValidator;

/**
 * Good files, one of which is to be spoilt, and how they are read.
 *
 * @param reader what reads the file, for counting
 * @param files by name
 * @param spoilt the name of the one to be spoilt
 */
record FuzzSeed(String reader, Map<String, byte[]> files, String spoilt, Way way) {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    /** Files of a plan folder, a file that is a plan, or a file to be converted. */
    enum Way {
        FOLDER,
        PLAN,
        CONVERT
    }

    /** What reading led to: how much was read and how much was said. */
    record Result(long read, long said) {}

    FuzzSeed {
        files = Map.copyOf(files);
    }

    static FuzzSeed of(String reader, String name, byte[] good, Way way) {
        return new FuzzSeed(reader, Map.of(name, good), name, way);
    }

    byte[] good() {
        return java.util.Objects.requireNonNull(files.get(spoilt));
    }

    /** Reads the bytes in place of the good ones, as the commands do. Whatever it throws is a defect. */
    Result read(byte[] bytes, Path folder, boolean evaluated) throws Exception {
        return switch (way) {
            case FOLDER -> {
                Map<String, byte[]> all = new TreeMap<>(files);
                all.put(spoilt, bytes);
                yield check(PlanReader.read(PlanFiles.of("fuzz", all)), evaluated);
            }
            case PLAN ->
                spoilt.endsWith(".zip")
                        ? check(PlanReader.read(Files.write(folder.resolve(spoilt), bytes)), evaluated)
                        : check(PlanReader.readWorkbook(spoilt, () -> new ByteArrayInputStream(bytes)), evaluated);
            case CONVERT -> convert(bytes);
        };
    }

    private static Result check(Loaded<Plan> loaded, boolean evaluated) {
        List<Finding> findings = new ArrayList<>(loaded.findings());
        findings.addAll(PlanValidator.validate(loaded, DAY));
        if (evaluated) {
            findings.addAll(Evaluator.evaluate(loaded.value(), EvaluationRequest.of(loaded.value(), DAY))
                    .findings());
        }
        say(findings);
        long rows = (long) loaded.value().indicators().size()
                + loaded.value().observations().size();
        return new Result(rows, findings.size());
    }

    private Result convert(byte[] bytes) {
        Findings findings = new Findings();
        long[] rows = {0};
        try {
            Conversion conversion =
                    Conversion.of(() -> new ByteArrayInputStream(bytes), spoilt, BuiltInNames.get(), List.of());
            conversion.read(row -> rows[0]++, findings);
            List<Layout> layouts = conversion.tables().stream()
                    .map(FileTable::layout)
                    .flatMap(java.util.Optional::stream)
                    .toList();
            if (!layouts.isEmpty()) {
                LayoutWriter.write(layouts);
            }
        } catch (FileUnreadableException e) {
            return new Result(0, 1);
        }
        say(findings.sorted());
        return new Result(rows[0], findings.sorted().size());
    }

    private static void say(List<Finding> findings) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            FindingMessages texts = FindingMessages.in(locale);
            findings.forEach(finding -> {
                texts.message(finding);
                texts.remedy(finding);
            });
        }
    }

    /** The same through the command line; the files are written to the folder. */
    CommandRun run(byte[] bytes, Path folder, boolean evaluated) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getKey().equals(spoilt) ? bytes : file.getValue());
        }
        String path =
                way == Way.FOLDER ? folder.toString() : folder.resolve(spoilt).toString();
        if (way == Way.CONVERT) {
            return CommandRun.of("convert", path);
        }
        return evaluated ? CommandRun.of("evaluate", path, "--keep-going") : CommandRun.of("check", path);
    }
}
