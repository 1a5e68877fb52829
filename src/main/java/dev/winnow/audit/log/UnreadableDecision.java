package dev.winnow.audit.log;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A decision whose facts and answer can't be read.
 *
 * @param points the total
 */
public record UnreadableDecision(
        UUID id,
        String policy,
        ReleaseReference release,
        Instant evaluatedAt,
        Instant asOf,
        @Nullable String caller,
        BigDecimal points,
        String stage,
        String change,
        Reason reason)
        implements DecisionRecord {

    /** Why it can't be read. */
    public enum Reason {
        ERASED("the personal data of its lead were erased"),
        DAMAGED("its record in the log was altered");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** A sentence without its full stop. */
        public String text() {
            return text;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Remains(
            UUID decisionId,
            String policy,
            ReleaseReference release,
            Instant evaluatedAt,
            Instant asOf,
            Total score,
            Recommended stage,
            Reason unreadable) {}

    private record Total(BigDecimal total) {}

    private record Recommended(String recommended, String change) {}

    /** As in answers; the database adds decimals. */
    private static BigDecimal shown(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The known parts of the answer, and {@code unreadable}, which says why the others are missing. */
    @Override
    public String answer() {
        return DecisionJson.part(new Remains(
                id,
                policy,
                release,
                evaluatedAt,
                asOf,
                new Total(shown(points)),
                new Recommended(stage, change),
                reason));
    }

    @Override
    public <T> T match(
            Function<? super LoggedDecision, ? extends T> logged,
            Function<? super UnreadableDecision, ? extends T> unreadable) {
        return unreadable.apply(this);
    }
}
