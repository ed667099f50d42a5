package org.plumbline.report.content;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.plumbline.model.Language;

/** One bundle of messages in one language. */
public final class TextBundle {
    private final Language language;
    private final ResourceBundle bundle;

    private TextBundle(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * @param name of the bundle, with its package
     * @throws java.util.MissingResourceException where there is none in the language
     */
    public static TextBundle of(String name, Language language) {
        return new TextBundle(
                language,
                ResourceBundle.getBundle(
                        name,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * The text under a key with its arguments filled in; arguments appear as their {@code toString} says.
     *
     * @throws java.util.MissingResourceException for a key the bundle does not have
     */
    public String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), language.locale()).format(plain);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** All texts by key, for templates; those with arguments are of no use there. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        keys().forEach(key -> all.put(key, text(key)));
        return all;
    }

    /** All keys, sorted. */
    public java.util.SortedSet<String> keys() {
        return new java.util.TreeSet<>(bundle.keySet());
    }
}
