package dev.winnow.intake.mapping;

import dev.winnow.intake.mapping.FieldNames.FieldName;
import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the name of a field fits a fact.
 *
 * @param score from 0 to 100; comparable between facts and fields
 */
record NameMatch(double score, GuessReason reason) {

    /** From here on a match doesn't depend on the values. */
    static final double SURE = 80;

    private static final double LEAST = 55;
    private static final double SPELLING = 78;
    private static final double WORDS = 40;
    private static final double SHARE = 20;

    /** Null if the name, or the last part of a JSON pointer, says nothing for the fact. */
    static @Nullable NameMatch of(String source, Fact fact) {
        String field = source.startsWith("/") ? source.substring(source.lastIndexOf('/') + 1) : source;
        String name = NormalText.of(field);
        String key = LooseText.key(field);
        String last = FieldNames.lastStep(fact);
        if (name.equalsIgnoreCase(fact.path())) {
            return new NameMatch(100, reason(GuessReason.Kind.PATH, fact.path()));
        }
        if (name.equalsIgnoreCase(NormalText.of(fact.label()))) {
            return new NameMatch(98, reason(GuessReason.Kind.LABEL, fact.label()));
        }
        if (key.equals(LooseText.key(fact.path()))) {
            return new NameMatch(96, reason(GuessReason.Kind.PATH, fact.path()));
        }
        FieldName known = FieldNames.of(fact, field);
        if (known != null) {
            String detail = known.system() + ": " + known.name();
            return new NameMatch(92 - known.rank() * 0.1, reason(GuessReason.Kind.FIELD_NAME, detail));
        }
        if (key.equals(LooseText.key(last)) || key.equals(LooseText.key(fact.label()))) {
            return new NameMatch(86, reason(GuessReason.Kind.PATH, fact.path()));
        }
        if (Suggestion.misspelt(name, List.of(fact.label(), last, fact.path())) != null) {
            return new NameMatch(
                    SPELLING,
                    reason(GuessReason.Kind.SPELLING, closest(name, List.of(fact.label(), last, fact.path()))));
        }
        return words(Words.of(field), last, fact);
    }

    private static String closest(String name, List<String> candidates) {
        String closest = Suggestion.misspelt(name, candidates);
        return closest == null ? "" : closest;
    }

    /** What only salespeople say isn't guessed from single words, and not every field of a lead is its id. */
    private static @Nullable NameMatch words(Words field, String last, Fact fact) {
        if ("sales".equals(fact.changedBy())) {
            return null;
        }
        double byPath = score(field, Words.of(last)) + 1;
        double byLabel = fact.path().equals("id") ? 0 : score(field, Words.of(fact.label()));
        double best = Math.max(byPath, byLabel);
        return best < LEAST
                ? null
                : new NameMatch(best, reason(GuessReason.Kind.WORDS, byPath >= byLabel ? last : fact.label()));
    }

    private static double score(Words field, Words fact) {
        int shared = fact.shared(field);
        return shared == 0 || field.isEmpty()
                ? 0
                : WORDS + SHARE * shared / fact.size() + SHARE * Math.min(shared, field.size()) / field.size();
    }

    private static GuessReason reason(GuessReason.Kind kind, String detail) {
        return new GuessReason(kind, detail);
    }
}
