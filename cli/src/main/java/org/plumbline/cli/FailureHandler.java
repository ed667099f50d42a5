package org.plumbline.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.OutputException;
import org.plumbline.cli.option.UsageException;
import org.plumbline.load.vocabulary.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one line on standard error and an exit code. */
final class FailureHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** Commands the manual names that this version does not have. */
    private static final Set<String> LATER_COMMANDS = Set.of("score", "batch");

    private static final int LONGEST_LINE = 500;

    private final Console console;

    FailureHandler(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        console.complainWith(parseMessage(failure));
        hint(failure.getCommandLine());
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UsageException) {
            console.complainWith(text(failure));
            hint(command);
            return ExitCode.WRONG_USAGE;
        }
        return handle(failure);
    }

    /** Failures that are nobody's wrong usage. */
    int handle(Throwable failure) {
        if (failure instanceof OutputException) {
            console.complain("failure.output", text(failure));
            printStack(failure);
            return ExitCode.OUTPUT_NOT_WRITTEN;
        }
        if (failure instanceof OutOfMemoryError) {
            console.complain("failure.memory");
        } else {
            console.complain("failure.bug", failure.getClass().getSimpleName(), text(failure));
        }
        printStack(failure);
        return ExitCode.PROGRAM_ERROR;
    }

    private void printStack(Throwable failure) {
        if (console.options().verbose()) {
            failure.printStackTrace(console.surroundings().err());
        }
    }

    private void hint(CommandLine command) {
        String subcommand = command.getParent() == null ? "" : command.getCommandName();
        console.say(
                "usage.hint",
                subcommand.isEmpty() ? console.commandLine("--help") : console.commandLine(subcommand, "--help"));
    }

    private static String text(Throwable failure) {
        String line = Optional.ofNullable(failure.getMessage())
                .orElse("")
                .lines()
                .findFirst()
                .orElse("");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    private String parseMessage(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            return console.messages()
                    .text(
                            "usage.missing",
                            missing.getMissing().stream()
                                    .map(FailureHandler::name)
                                    .collect(Collectors.joining(", ")));
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return console.messages().text("usage.twice", name(twice.getOverwritten()));
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatchedMessage(unmatched);
        }
        // What picocli's own help command says of a word that is no command.
        if (failure.getArgSpec() == null && failure.getValue() != null) {
            return unknownCommand(failure.getValue(), failure.getCommandLine());
        }
        return text(failure);
    }

    private String unmatchedMessage(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String first =
                failure.getUnmatched().isEmpty() ? "" : failure.getUnmatched().get(0);
        boolean wantsCommand = command.getParent() == null;
        if (first.startsWith("-") && first.length() > 1) {
            return withSuggestion(
                    console.messages().text("usage.unknown-option", first),
                    first,
                    command.getCommandSpec().optionsMap().keySet().stream().toList());
        }
        return wantsCommand
                ? unknownCommand(first, command)
                : console.messages().text("usage.superfluous", String.join(" ", failure.getUnmatched()));
    }

    private String unknownCommand(String typed, CommandLine root) {
        if (LATER_COMMANDS.contains(typed)) {
            return console.messages().text("usage.later-command", typed);
        }
        return withSuggestion(
                console.messages().text("usage.unknown-command", typed),
                typed,
                List.copyOf(root.getSubcommands().keySet()));
    }

    private String withSuggestion(String message, String typed, List<String> candidates) {
        return NearestName.find(typed, candidates)
                .map(near -> message + console.messages().text("usage.did-you-mean", near))
                .orElse(message);
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + " " + option.paramLabel();
        }
        return argument.paramLabel();
    }
}
