package dev.winnow.policy.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The effect of a row that holds; one variant for each kind of table. */
public sealed interface RowEffect {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Points, T> points,
            Function<Gate, T> gate,
            Function<Route, T> route,
            Function<Phase, T> phase,
            Function<Level, T> level,
            Function<Action, T> action) {}

    /**
     * @param points for each time the row counts
     * @param atLeast how often the row must hold to count, from 1
     * @param atMost how often the row counts at most, most recent first
     */
    record Points(BigDecimal points, int atLeast, int atMost) implements RowEffect {

        /** The highest absolute value of a row's points. */
        public static final int MAX = 1_000_000;

        /** The highest value of {@code atLeast} and {@code atMost} in a cell. */
        public static final int MAX_TIMES = 1_000;

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.points.apply(this);
        }
    }

    record Gate(String stage) implements RowEffect {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.gate.apply(this);
        }
    }

    /** @param change {@code recycle}, {@code demote} or {@code disqualify} */
    record Route(String change, String stage) implements RowEffect {

        public static final List<String> CHANGES = List.of("recycle", "demote", "disqualify");

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.route.apply(this);
        }
    }

    record Phase(String phase) implements RowEffect {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.phase.apply(this);
        }
    }

    record Level(int level) implements RowEffect {

        public static final int HIGHEST = 99;

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.level.apply(this);
        }
    }

    record Action(String action) implements RowEffect {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.action.apply(this);
        }
    }
}
