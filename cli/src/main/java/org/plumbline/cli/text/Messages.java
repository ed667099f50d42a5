package org.plumbline.cli.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.plumbline.model.Language;

/** Messages of the command line in one language, from the bundle {@code org.plumbline.cli.messages}. */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        this.bundle = bundle("messages", language);
    }

    public static Messages in(Language language) {
        return new Messages(language);
    }

    /** The texts of {@code --help}, under the keys picocli looks for. */
    public static ResourceBundle help(Language language) {
        return bundle("help", language);
    }

    private static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle("org.plumbline.cli." + name, language.locale(), NO_FALLBACK);
    }

    public Language language() {
        return language;
    }

    /** The text under a key with its arguments, numbered from 0, filled in. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }
}
