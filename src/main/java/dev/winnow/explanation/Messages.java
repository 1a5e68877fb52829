package dev.winnow.explanation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one language, with placeholders for values. English is in {@code messages.properties}; another
 * language is a file {@code messages_xx.properties} beside it.
 */
public final class Messages {

    private static final String BUNDLE = "dev.winnow.explanation.messages";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale language;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, Messages.class.getClassLoader(), NO_OTHER_LANGUAGE);
    }

    /**
     * @param tag such as {@code en}
     * @throws IllegalArgumentException if there are no sentences in that language
     */
    public static Messages in(String tag) {
        Messages messages = new Messages(Locale.forLanguageTag(tag));
        if (!messages.text("language").equals(messages.language.getLanguage())) {
            throw new IllegalArgumentException(
                    "expected a language there are sentences in, such as en, found \"" + tag + '"');
        }
        return messages;
    }

    /** The language's tag: {@code en}. */
    public String language() {
        return language.toLanguageTag();
    }

    /**
     * @param arguments texts, or whole numbers that select a plural form
     * @throws MissingResourceException if no sentence has this name
     */
    public String text(String name, Object... arguments) {
        MessageFormat format =
                formats.computeIfAbsent(name, each -> new MessageFormat(bundle.getString(each), language));
        // Formats keep state while they write: each use has its own.
        return ((MessageFormat) format.clone()).format(arguments);
    }
}
