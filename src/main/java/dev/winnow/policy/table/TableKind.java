package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.RecordType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of decision tables. */
public enum TableKind {
    /** Every row that holds adds points to the table's dimension. */
    SCORE,
    /** Rows of one stage are alternatives: one that holds opens the gate. */
    GATE,
    /** The first row that holds sends the lead to another stage. */
    ROUTE,
    /** The first row that holds names the buyer phase. */
    PHASE,
    /** The first row that holds gives the qualification level. */
    LEVEL,
    /** The first row that holds gives the next action. */
    ACTION;

    /** The record types of its conditions. Score and standing are only available once they are computed. */
    Set<RecordType> recordTypes() {
        return switch (this) {
            case SCORE -> EnumSet.of(RecordType.LEAD, RecordType.ACTIVITY, RecordType.SIGNAL);
            case GATE, ROUTE, PHASE ->
                EnumSet.of(RecordType.LEAD, RecordType.ACTIVITY, RecordType.SIGNAL, RecordType.SCORE);
            case LEVEL, ACTION -> EnumSet.allOf(RecordType.class);
        };
    }

    /** The kind with this word; null if there is none. */
    static @Nullable TableKind ofWord(@Nullable String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The word used in workbooks: {@code score}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
