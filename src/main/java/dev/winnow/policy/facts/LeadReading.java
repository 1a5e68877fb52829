package dev.winnow.policy.facts;

import dev.winnow.lead.Lead;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of reading a lead: the lead, or all problems found. */
public sealed interface LeadReading {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Function<Read, T> read, Function<Refused, T> refused);

    record Read(Lead lead) implements LeadReading {
        @Override
        public <T extends @Nullable Object> T match(Function<Read, T> read, Function<Refused, T> refused) {
            return read.apply(this);
        }
    }

    /** @param problems in document order, never empty */
    record Refused(List<FactProblem> problems) implements LeadReading {

        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <T extends @Nullable Object> T match(Function<Read, T> read, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
