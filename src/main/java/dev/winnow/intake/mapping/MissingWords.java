package dev.winnow.intake.mapping;

import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.vocabulary.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand for a missing value, unless they are a value of the fact. */
final class MissingWords {

    /** As forms and exports write them. */
    static final List<String> USUAL = List.of(
            "Select",
            "Please select",
            "--None--",
            "(none)",
            "[none]",
            "None",
            "N/A",
            "#N/A",
            "n.a.",
            "null",
            "nil",
            "-",
            "--",
            "?",
            "Unknown",
            "(unknown)",
            "Undefined",
            "Not available",
            "Not specified",
            "Not provided",
            "(not set)",
            "(blank)",
            "(empty)",
            "No value");

    private final Set<String> words;

    MissingWords(Collection<String> words) {
        this.words = words.stream().map(MissingWords::key).collect(Collectors.toUnmodifiableSet());
    }

    boolean mean(String text, Fact fact) {
        return words.contains(key(text))
                && (fact.allowed().listed().isEmpty()
                        || LooseText.among(text, fact.allowed().listed()) == null);
    }

    private static String key(String word) {
        return NormalText.of(word).toLowerCase(Locale.ROOT);
    }
}
