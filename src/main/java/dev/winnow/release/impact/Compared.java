package dev.winnow.release.impact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of comparing a lead. */
sealed interface Compared {

    /** @param moved null where stage and total are the same */
    record Evaluated(
            BeforeAfter<String> stage,
            BeforeAfter<BigDecimal> points,
            @Nullable MovedLead moved) implements Compared {}

    /** @param refusals at least one */
    record Refused(List<Refusal> refusals) implements Compared {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
