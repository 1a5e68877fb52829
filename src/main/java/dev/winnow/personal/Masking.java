package dev.winnow.personal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps personal texts out of logs and of logged exceptions while a thread works on them. */
public final class Masking {

    private static final String MASK = "***";
    private static final ThreadLocal<Deque<Collection<String>>> TEXTS = ThreadLocal.withInitial(ArrayDeque::new);

    private Masking() {}

    /** Runs the work with these texts masked. */
    public static <T> T during(Collection<String> texts, Supplier<T> work) {
        Deque<Collection<String>> all = TEXTS.get();
        all.push(texts);
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            if (masks(e)) {
                throw MaskedException.of(e);
            }
            throw e;
        } finally {
            all.pop();
        }
    }

    static boolean masks(Throwable thrown) {
        return !mask(thrown.toString()).equals(thrown.toString())
                || (thrown.getCause() != null && masks(thrown.getCause()))
                || Arrays.stream(thrown.getSuppressed()).anyMatch(Masking::masks);
    }

    /** A text with this thread's personal texts masked. */
    static String mask(String text) {
        List<String> texts = TEXTS.get().stream()
                .flatMap(Collection::stream)
                .filter(personal -> !personal.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (texts.isEmpty()) {
            return text;
        }
        String any = texts.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(MASK));
    }
}
