package dev.winnow.outcome;

import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks codes of reasons: those that a vocabulary lists, or any short code where it lists none. */
public final class OutcomeReasons {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
    private static final int LONGEST_CODE = 60;

    private OutcomeReasons() {}

    /** @param vocabulary null if the policy isn't active any more */
    static Optional<OutcomeResult> refusal(
            @Nullable Vocabulary vocabulary, String policy, OutcomeKind kind, @Nullable String reason) {
        if (reason == null) {
            return Optional.empty();
        }
        Allowed allowed = allowed(vocabulary, kind);
        boolean isListed = allowed.listed().contains(reason);
        boolean isFree = allowed.listed().isEmpty() || allowed.otherwise() != null;
        return isListed || (isFree && isCode(reason))
                ? Optional.empty()
                : Optional.of(new OutcomeResult.UnlistedReason(reason, policy, path(kind), allowed.listed()));
    }

    /** The reasons that a vocabulary lists for outcomes of a kind; empty if it lists none. */
    public static List<String> listed(Vocabulary vocabulary, OutcomeKind kind) {
        return allowed(vocabulary, kind).listed();
    }

    private static Allowed allowed(@Nullable Vocabulary vocabulary, OutcomeKind kind) {
        Fact fact = vocabulary == null || kind == OutcomeKind.LOST ? null : vocabulary.fact(path(kind));
        return fact == null ? new Allowed.Any() : fact.allowed();
    }

    private static String path(OutcomeKind kind) {
        return kind == OutcomeKind.RECYCLED ? SalesFacts.RECYCLE_REASON : SalesFacts.REJECTION_REASON;
    }

    private static boolean isCode(String reason) {
        return reason.length() <= LONGEST_CODE && CODE.matcher(reason).matches();
    }
}
