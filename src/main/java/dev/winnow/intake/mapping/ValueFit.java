package dev.winnow.intake.mapping;

import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.TextCorrection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How well the values of a field fit a fact. */
final class ValueFit {

    private static final String EMAIL = "contact.email";
    private static final double MOST = 0.9;
    private static final double MANY = 0.5;
    private static final double BONUS = 10;

    private final MissingWords missing = new MissingWords(MissingWords.USUAL);

    /** Whether the values can be the fact's, whatever the name of the field. */
    boolean isPossible(FieldSample sample, Fact fact) {
        double share = share(sample, fact);
        return switch (fact.type().kind()) {
            case WHOLE, DECIMAL, YES_NO, DATE, TIME -> Double.isNaN(share) || share >= MANY;
            case TEXT -> !fact.path().equals(EMAIL) || Double.isNaN(share) || share >= MANY;
            case CHOICE, CHOICES -> true;
        };
    }

    /** Whether the values are any use under a surely matching name: systems have other stages than a policy, for example. */
    boolean isUsable(FieldSample sample, Fact fact, GuessReason.Kind reason) {
        return reason != GuessReason.Kind.FIELD_NAME
                || fact.type().kind() != FactType.Kind.CHOICE
                || fact.allowed().otherwise() != null
                || !(share(sample, fact) == 0);
    }

    /** Whether the values speak for the fact if the name of the field does so only weakly. */
    boolean isLikely(FieldSample sample, Fact fact) {
        if (fact.path().equals("id")) {
            return sample.isUnique();
        }
        double share = share(sample, fact);
        return Double.isNaN(share)
                || switch (fact.type().kind()) {
                    case WHOLE, DECIMAL, YES_NO, DATE, TIME -> share >= MOST;
                    case TEXT -> share >= MANY;
                    case CHOICE, CHOICES -> share >= MANY;
                };
    }

    /** What the values add to a weak match of names: more for choices, whose values are their own. */
    double bonus(FieldSample sample, Fact fact) {
        double share = share(sample, fact);
        boolean isChoice = !fact.allowed().listed().isEmpty();
        return Double.isNaN(share) ? 0 : isChoice ? 2 * BONUS * share : 0;
    }

    /** An example of the values if they are surely the fact's, without its name; null if they aren't. */
    @Nullable
    String evidence(FieldSample sample, Fact fact) {
        boolean isEmail = fact.path().equals(EMAIL);
        boolean isChoice = fact.allowed().listed().size() > 1 && fact.type().kind() != FactType.Kind.YES_NO;
        if (!(isEmail || isChoice) || !(share(sample, fact) >= MOST)) {
            return null;
        }
        List<String> known =
                sample.different().stream().filter(fits(fact)).limit(2).toList();
        return known.size() > 1 ? String.join(", ", known) : null;
    }

    /** Not a number if there are no values. */
    private double share(FieldSample sample, Fact fact) {
        return sample.share(value -> !missing.mean(value, fact), fits(fact));
    }

    private static Predicate<String> fits(Fact fact) {
        return switch (fact.type().kind()) {
            case YES_NO -> value -> TextCorrection.flag(value) != null;
            case WHOLE, DECIMAL ->
                value -> !TextCorrection.numbers(value).isEmpty() || NumberText.read(value, fact.type()) != null;
            case DATE, TIME -> value -> !DayText.time(value).equals(value) || value.endsWith("Z");
            case CHOICE -> value -> known(value, fact) != null;
            case CHOICES ->
                value -> List.of(value.split("[;,]", -1)).stream().anyMatch(item -> known(item.strip(), fact) != null);
            case TEXT ->
                fact.path().equals(EMAIL)
                        ? value -> value.indexOf('@') > 0
                        : value -> TextCorrection.flag(value) == null;
        };
    }

    /** The allowed value that a text stands for: the same letters and digits, or misspelt; null if there is none. */
    static @Nullable String known(String text, Fact fact) {
        List<String> allowed = fact.allowed().listed();
        String same = LooseText.among(text, allowed);
        return same == null ? Suggestion.misspelt(text, allowed) : same;
    }
}
