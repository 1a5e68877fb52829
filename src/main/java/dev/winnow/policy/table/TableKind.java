package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.Subject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a decision table is for. */
public enum TableKind {
    /** Every row that holds adds its points to the table's dimension. */
    SCORE,
    /** Rows of one stage are alternatives: one that holds opens its gate. */
    GATE,
    /** The first row that holds sends the lead to another stage. */
    ROUTE,
    /** The first row that holds names the buyer phase. */
    PHASE,
    /** The first row that holds gives the qualification level. */
    LEVEL,
    /** The first row that holds gives the next action. */
    ACTION;

    /** What its conditions may look at: the score once it is known, the standing once that is. */
    Set<Subject> subjects() {
        return switch (this) {
            case SCORE -> EnumSet.of(Subject.LEAD, Subject.ACTIVITY, Subject.SIGNAL);
            case GATE, ROUTE, PHASE -> EnumSet.of(Subject.LEAD, Subject.ACTIVITY, Subject.SIGNAL, Subject.SCORE);
            case LEVEL, ACTION -> EnumSet.allOf(Subject.class);
        };
    }

    /** As it stands in workbooks: {@code score}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
