package dev.winnow.policy.table;

import java.math.BigDecimal;
import java.util.List;

/** What a row brings when it holds; one form for each kind of table. */
public sealed interface RowEffect {

    /**
     * @param points for each time it counts
     * @param atLeast how often it must hold to count at all, from 1
     * @param atMost how often it counts, the most recent first
     */
    record Points(BigDecimal points, int atLeast, int atMost) implements RowEffect {

        /** How far from 0 the points of a row may be. */
        public static final int MOST = 1_000_000;

        /** The highest number that may be written for how often. */
        public static final int MOST_TIMES = 1_000;
    }

    record Gate(String stage) implements RowEffect {}

    /** @param change {@code recycle}, {@code demote} or {@code disqualify} */
    record Route(String change, String stage) implements RowEffect {

        public static final List<String> CHANGES = List.of("recycle", "demote", "disqualify");
    }

    record Phase(String phase) implements RowEffect {}

    record Level(int level) implements RowEffect {

        public static final int HIGHEST = 99;
    }

    record Action(String action) implements RowEffect {}
}
