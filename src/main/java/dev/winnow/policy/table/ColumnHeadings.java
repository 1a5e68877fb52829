package dev.winnow.policy.table;

import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the headings that analysts see with what the hidden templates below them compare. A heading is the label of a
 * fact, perhaps with what it is compared with after it: {@code Age, from (years)}.
 */
final class ColumnHeadings {

    /** What may follow a label: something in brackets or after a separator, or how the fact is compared. */
    private static final Pattern REST = Pattern.compile(
            "(?:\\s*[,:;(?\\[/<>=\u2013\u2014-].*| (?:from|to|at|up|until|before|after|above|below|over|under|more"
                    + "|less|fewer|between|is|isn't|not|one|any|none|all|in|equals?|includes?|contains?)\\b.*)?");

    private static final Set<RecordType> CHOSEN = EnumSet.of(RecordType.LEAD, RecordType.ACTIVITY);

    private final Vocabulary vocabulary;
    private final Problems problems;

    ColumnHeadings(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Reports a heading that names another fact than the one its column compares, and warns of one that names none. */
    void check(String heading, Fact compared, Source source) {
        if (heading.isEmpty() || isOf(compared, heading)) {
            return;
        }
        Fact named = named(heading, compared);
        if (named == null) {
            warn(heading, compared, source);
            return;
        }
        String rest = key(heading).substring(key(named.label()).length());
        problems.addStricter(
                ProblemKind.HEADING,
                source,
                expected(compared),
                "%s, the label of %s".formatted(Quoted.of(heading), named.path()),
                compared.label() + rest);
    }

    /** The fact whose label the heading has; of several, that with the longest one. */
    private @Nullable Fact named(String heading, Fact compared) {
        return vocabulary.facts(compared.recordType()).stream()
                .filter(fact -> isOf(fact, heading))
                .max(Comparator.comparingInt(fact -> fact.label().length()))
                .orElse(null);
    }

    /** Results of the evaluation, such as points, have labels that no analyst has chosen. */
    private void warn(String heading, Fact compared, Source source) {
        if (CHOSEN.contains(compared.recordType()) && !key(heading).contains(key(compared.label()))) {
            problems.add(ProblemKind.UNCLEAR_HEADING, source, expected(compared), Quoted.of(heading), compared.label());
        }
    }

    private static String expected(Fact compared) {
        return "a heading with %s, as the column compares %s".formatted(Quoted.of(compared.label()), compared.path());
    }

    private static boolean isOf(Fact fact, String heading) {
        String label = key(fact.label());
        String whole = key(heading);
        return !label.isEmpty()
                && whole.startsWith(label)
                && REST.matcher(whole.substring(label.length())).matches();
    }

    private static String key(String text) {
        return NormalText.of(text).toLowerCase(Locale.ROOT);
    }
}
