package dev.winnow.policy.table;

import java.math.BigDecimal;

/** What a row brings when it holds; one form for each kind of table. */
public sealed interface Outcome {

    /**
     * @param points for each time it counts
     * @param atLeast how often it must hold to count at all, from 1
     * @param atMost how often it counts, the most recent first
     */
    record Points(BigDecimal points, int atLeast, int atMost) implements Outcome {}

    record Gate(String stage) implements Outcome {}

    /** @param change {@code recycle}, {@code demote} or {@code disqualify} */
    record Route(String change, String stage) implements Outcome {}

    record Phase(String phase) implements Outcome {}

    record Level(int level) implements Outcome {}

    record Action(String action) implements Outcome {}
}
