package dev.winnow.release.impact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of comparing a lead. As JSON, what it holds says which it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Compared.Evaluated.class), @JsonSubTypes.Type(Compared.Refused.class)})
public sealed interface Compared {

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
