package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.UsageException;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.FindingMessages;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.convert.Conversion;
import org.plumbline.load.convert.FileUnreadableException;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.LayoutReader;
import org.plumbline.load.layout.LayoutWriter;
import org.plumbline.load.layout.PlanNames;
import org.plumbline.load.recognise.BuiltInNames;
import org.plumbline.model.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: a bureau table, SDMX or wide CSV as tidy rows. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ConvertCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "csv", "jsonl", "sdmx-csv");

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE")
    private String file = "";

    @Option(names = "--plan", paramLabel = "PLAN", order = 1)
    private @Nullable String plan;

    @Option(names = "--layout", paramLabel = "FILE", order = 2)
    private @Nullable String layout;

    @Option(names = "--save-layout", paramLabel = "FILE", order = 3)
    private @Nullable String saveLayout;

    @Option(names = "--format", paramLabel = "FORMAT", order = 4)
    private String format = "csv";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            order = 5)
    private String output = "-";

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = FORMATS.require(format, console.messages());
        Path path = PathArgument.parse(file, console.messages());
        if (!Files.exists(path)) {
            throw new UsageException(console.messages().text("usage.no-file", path));
        }
        if (Files.isRegularFile(path)) {
            requireOther(path, output);
            requireOther(path, saveLayout);
        } else {
            throw new UsageException(console.messages().text("usage.file-is-dir", path));
        }
        Optional<List<Layout>> layouts = layouts();
        if (layouts.isEmpty()) {
            return ExitCode.INPUT_HAS_ERRORS;
        }
        KnownNames names = names();
        Conversion conversion;
        try {
            conversion = Conversion.of(() -> Files.newInputStream(path), file, names, layouts.get());
        } catch (FileUnreadableException e) {
            sayUnreadable(e);
            return ExitCode.INPUT_HAS_ERRORS;
        }
        return write(conversion, wanted, names);
    }

    private void sayUnreadable(FileUnreadableException failure) {
        if (failure.excess().isPresent()) {
            Finding finding = Finding.of(
                    FindingCode.FILE_UNREADABLE,
                    SourceLocation.ofFile(file),
                    file,
                    file,
                    failure.excess().get().phrase());
            console.complainWith(
                    FindingMessages.in(console.messages().language().locale()).message(finding));
        } else {
            console.complain(
                    "convert.unreadable." + failure.reason().name().toLowerCase(java.util.Locale.ROOT),
                    file,
                    failure.detail());
        }
    }

    private void requireOther(Path input, @Nullable String typed) {
        if (typed == null || typed.equals(ResultOutput.STANDARD)) {
            return;
        }
        Path file = ResultOutput.requireFile(typed, console);
        try {
            if (Files.exists(file) && Files.isSameFile(file, input)) {
                throw new UsageException(console.messages().text("usage.file-is-converted", file));
            }
        } catch (IOException unknown) {
            // Then it is another file, or cannot be written, which is said later.
        }
    }

    private Optional<List<Layout>> layouts() {
        if (layout == null) {
            return Optional.of(List.of());
        }
        Path path = PathArgument.parse(layout, console.messages());
        Findings findings = new Findings();
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            throw new UsageException(console.messages().text("usage.no-file", path));
        }
        List<Layout> layouts = new LayoutReader(findings).read(layout, text);
        print(findings);
        return findings.stops() || layouts.isEmpty() ? Optional.empty() : Optional.of(layouts);
    }

    private KnownNames names() {
        if (plan == null) {
            return BuiltInNames.get();
        }
        Plan read = PlanSession.read(PlanSession.requirePlan(plan, console.messages()), console.messages())
                .value();
        PlanNames names = PlanNames.of(read);
        if (names.isEmpty()) {
            throw new UsageException(console.messages().text("usage.plan-without-names", plan));
        }
        return names;
    }

    private int write(Conversion conversion, String wanted, KnownNames names) {
        ConversionNotes notes = new ConversionNotes(console, file, names);
        conversion.tables().forEach(notes::table);
        Findings findings = new Findings();
        ResultOutput.write(output, out -> TidyOutput.write(conversion, wanted, out, notes::row, findings), console);
        if (!conversion.encoding().isEmpty()) {
            notes.encoding(conversion.encoding());
        }
        print(findings);
        notes.finish();
        if (saveLayout != null) {
            save(conversion, saveLayout);
        }
        return notes.hasErrors() || findings.stops() ? ExitCode.DONE_WITH_RESERVATIONS : ExitCode.DONE;
    }

    private void save(Conversion conversion, String typed) {
        List<Layout> layouts = conversion.tables().stream()
                .flatMap(table -> table.layout().stream())
                .map(each -> each.forFile(""))
                .toList();
        if (layouts.isEmpty()) {
            console.say("convert.no-layout-needed", file);
            return;
        }
        String text = LayoutWriter.write(layouts);
        ResultOutput.write(typed, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), console);
        console.say("convert.layout-saved", typed);
    }

    private void print(Findings findings) {
        FindingMessages texts = FindingMessages.in(console.messages().language().locale());
        for (Finding finding : findings.sorted()) {
            console.complainWith(
                    finding.location().display() + " " + texts.message(finding) + " " + texts.remedy(finding));
        }
    }
}
