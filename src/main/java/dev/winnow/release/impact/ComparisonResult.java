package dev.winnow.release.impact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The result of comparing a lead. In JSON, the properties tell the variant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(ComparisonResult.Evaluated.class), @JsonSubTypes.Type(ComparisonResult.Refused.class)
})
public sealed interface ComparisonResult {

    /** Calls the function for this variant. */
    void match(Consumer<Evaluated> evaluated, Consumer<Refused> refused);

    /** @param moved null if stage and total are the same */
    record Evaluated(
            BeforeAfter<String> stage,
            BeforeAfter<BigDecimal> points,
            @Nullable MovedLead moved) implements ComparisonResult {

        @Override
        public void match(Consumer<Evaluated> evaluated, Consumer<Refused> refused) {
            evaluated.accept(this);
        }
    }

    /** @param refusals at least one */
    record Refused(List<Refusal> refusals) implements ComparisonResult {

        public Refused {
            refusals = List.copyOf(refusals);
        }

        @Override
        public void match(Consumer<Evaluated> evaluated, Consumer<Refused> refused) {
            refused.accept(this);
        }
    }
}
