package org.plumbline.cli;

import java.util.List;
import java.util.ResourceBundle;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.GlobalOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.text.MessageLanguage;
import org.plumbline.cli.text.Messages;
import org.plumbline.cli.text.Surroundings;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.model.Language;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Builds the command line with all its commands, and runs it. */
final class CommandLineFactory {
    private CommandLineFactory() {}

    /** Runs one invocation and returns its exit code; never throws. */
    static int run(Surroundings surroundings, String... arguments) {
        Language language = MessageLanguage.of(List.of(arguments), surroundings.variables(), surroundings.locale());
        Console console = new Console(surroundings, new GlobalOptions(), Messages.in(language));
        FailureHandler failures = new FailureHandler(console);
        try {
            return create(console, failures).execute(arguments);
        } catch (Error serious) {
            return failures.handle(serious);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    static CommandLine create(Console console, FailureHandler failures) {
        ResourceBundle help = Messages.help(console.messages().language());
        CommandLine root = new CommandLine(new PlumblineCommand(console.options()))
                .addSubcommand("init", new InitCommand(console))
                .addSubcommand("check", new CheckCommand(console))
                .addSubcommand("evaluate", new EvaluateCommand(console))
                .addSubcommand("report", new ReportCommand(console))
                .addSubcommand("breakdown", new BreakdownCommand(console))
                .addSubcommand("reconcile", new ReconcileCommand(console))
                .addSubcommand("convert", new ConvertCommand(console))
                .addSubcommand("compare", new CompareCommand(console))
                .addSubcommand("form", new FormCommand(console))
                .addSubcommand("collect", new CollectCommand(console))
                .addSubcommand("trace", new TraceCommand(console))
                .addSubcommand("generate-completion", new GenerateCompletion())
                .addSubcommand("help", new HelpCommand());
        root.getSubcommands().values().forEach(CommandLineFactory::keepOptionOrder);
        keepOptionOrder(root);
        return root.setResourceBundle(help)
                .setOut(console.surroundings().out())
                .setErr(console.surroundings().err())
                .setColorScheme(Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExecutionStrategy(parsed -> execute(parsed, console));
    }

    private static void keepOptionOrder(CommandLine command) {
        command.getCommandSpec().usageMessage().sortOptions(false);
    }

    private static int execute(ParseResult parsed, Console console) {
        try {
            console.options().language(console.messages());
            for (String bad : ReadLimit.misunderstood()) {
                throw new UsageException(console.messages().text("usage.limit", bad));
            }
        } catch (UsageException e) {
            throw new ParameterException(parsed.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
        }
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            parsed.commandSpec().commandLine().usage(console.surroundings().err());
            return ExitCode.WRONG_USAGE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
