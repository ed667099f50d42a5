package org.plumbline.cli;

import org.plumbline.cli.option.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command itself; what it does is in its subcommands. */
@Command(name = "plumbline", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PlumblineCommand {
    @Mixin
    private final GlobalOptions options;

    PlumblineCommand(GlobalOptions options) {
        this.options = options;
    }

    GlobalOptions options() {
        return options;
    }
}
