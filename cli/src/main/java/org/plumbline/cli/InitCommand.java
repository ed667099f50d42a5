package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.WriteFailure;
import org.plumbline.cli.template.PlanTemplates;
import org.plumbline.cli.template.Samples;
import org.plumbline.cli.text.Messages;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.model.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: a plan to start from. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    private String dir = "";

    @Option(names = "--example", paramLabel = "NAME")
    private @Nullable String example;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Messages messages = console.messages();
        Path folder = PathArgument.parse(dir, messages);
        Language language = console.options().language(messages).orElse(messages.language());
        try {
            requireEmpty(folder, messages);
            List<Path> files = example == null ? template(folder, language) : copy(example, folder, messages);
            console.say("init.written", folder);
            files.forEach(file -> console.say("init.file", file));
            next(folder, files);
            return ExitCode.DONE;
        } catch (IOException e) {
            throw WriteFailure.of(folder, e, messages);
        }
    }

    private static void requireEmpty(Path folder, Messages messages) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(messages.text("usage.dir-is-file", folder));
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new UsageException(messages.text("usage.dir-not-empty", folder));
                }
            }
        }
    }

    private static List<Path> template(Path folder, Language language) throws IOException {
        Files.createDirectories(folder);
        return PlanTemplates.write(folder, language);
    }

    private List<Path> copy(String name, Path folder, Messages messages) throws IOException {
        Samples samples = console.surroundings()
                .home()
                .flatMap(Samples::in)
                .orElseThrow(() -> new UsageException(messages.text("usage.no-samples")));
        List<String> names = samples.listNames();
        if (!names.contains(name)) {
            String message = messages.text("usage.no-sample", name, String.join(", ", names));
            throw new UsageException(NearestName.find(name, names)
                    .map(near -> message + messages.text("usage.did-you-mean", near))
                    .orElse(message));
        }
        Files.createDirectories(folder);
        return samples.copy(name, folder);
    }

    private void next(Path folder, List<Path> files) {
        Path workbook = Path.of("targets.xlsx");
        Path plan = files.contains(workbook) ? folder.resolve(workbook) : folder;
        console.say("init.next");
        console.say("init.command", console.commandLine("check", plan.toString()));
        console.say("init.command", console.commandLine("report", plan.toString(), "-o", "out"));
    }
}
