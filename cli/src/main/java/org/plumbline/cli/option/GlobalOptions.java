package org.plumbline.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.text.Messages;
import org.plumbline.model.Coded;
import org.plumbline.model.Language;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or after its name. */
public final class GlobalOptions {
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, order = 100)
    private @Nullable String lang;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            order = 101)
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            order = 102)
    private boolean verbose;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, order = 103)
    private boolean noColor;

    /** The language asked for, or empty: then outputs are in the plan's language. */
    public Optional<Language> language(Messages messages) {
        return Optional.ofNullable(lang).map(text -> Coded.find(Language.class, text)
                .orElseThrow(() -> new UsageException(messages.text("usage.choice", "--lang", text, "zh, en"))));
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean verbose() {
        return verbose;
    }

    public boolean noColor() {
        return noColor;
    }
}
