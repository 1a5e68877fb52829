package dev.winnow.policy.facts;

import dev.winnow.lead.Lead;
import java.util.List;

/** What came of reading a lead's facts: a lead, or every problem found. */
public sealed interface LeadReading {

    record Read(Lead lead) implements LeadReading {}

    /** @param problems in the order of the document, never empty */
    record Refused(List<FactProblem> problems) implements LeadReading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
