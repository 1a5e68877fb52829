package dev.winnow.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can become of a lead. */
public enum OutcomeKind {
    /** Sales took the lead. */
    ACCEPTED,
    /** Sales gave the lead back, and says why. */
    REJECTED,
    /** Sales returned the lead to marketing for now: a new cycle begins. */
    RECYCLED,
    /** The lead became an opportunity; its amount is the expected size. */
    OPPORTUNITY,
    /** The lead bought; its amount is the revenue. */
    WON,
    /** The lead decided against buying. */
    LOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(OutcomeKind::word).toList();
    }

    public static Optional<OutcomeKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public boolean needsReason() {
        return this == REJECTED;
    }

    public boolean mayHaveReason() {
        return this == REJECTED || this == RECYCLED || this == LOST;
    }

    public boolean mayHaveAmount() {
        return this == OPPORTUNITY || this == WON;
    }
}
