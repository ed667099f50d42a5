package org.plumbline.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.Coded;
import org.plumbline.model.Language;

/**
 * The language of messages and help: {@code --lang}, else what {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG} say,
 * else the system's. It must be known before the command line is parsed, because parsing makes messages.
 */
public final class MessageLanguage {
    private static final String OPTION = "--lang";

    private MessageLanguage() {}

    public static Language of(List<String> arguments, Map<String, String> variables, Locale system) {
        return fromOption(arguments)
                .or(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> variables.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .map(MessageLanguage::ofLocaleName))
                .orElseGet(() -> ofLocaleName(system.getLanguage()));
    }

    private static Optional<Language> fromOption(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return Coded.find(Language.class, argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return Coded.find(Language.class, arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Language ofLocaleName(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
    }
}
