package dev.winnow.qualification;

import dev.winnow.policy.facts.FactProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Answer
        permits Answer.KeyInUse,
                Answer.KeyOfAnother,
                Answer.NotLogged,
                Answer.PolicyNeeded,
                Answer.Qualified,
                Answer.Refused,
                Answer.Repeated,
                Answer.TooLarge,
                Answer.UnknownPolicy,
                Answer.UnknownRow,
                PastAnswer.Unreadable {

    /**
     * The request names no policy, and none is the default.
     *
     * @param active the names that there are
     */
    record PolicyNeeded(List<String> active) implements Answer {

        public PolicyNeeded {
            active = List.copyOf(active);
        }
    }

    /**
     * The decision can't be stored, and so isn't given.
     *
     * @param reason why it can't be
     */
    record NotLogged(Reason reason) implements Answer {

        public enum Reason {
            /** Too many others are waiting to be. */
            BUSY,
            /** The database's disk is nearly full. */
            DISK_FULL,
            /** The database can't be written, or takes too long: whether it was stored isn't known. */
            UNAVAILABLE
        }
    }

    /** More than the log keeps of one decision, and so not given. */
    record TooLarge() implements Answer {}

    /** A request with the same key is being answered. */
    record KeyInUse() implements Answer {}

    /** The key was given with another request. */
    record KeyOfAnother() implements Answer {}

    /** The request was answered before. */
    record Repeated(String answer) implements Answer {}

    /** @param answer the decision as JSON, stored if it has an id */
    record Qualified(String answer) implements Answer {}

    /**
     * The facts can't be used; nothing was stored.
     *
     * @param problems in the order of the document, never empty
     */
    record Refused(List<FactProblem> problems) implements Answer {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The row that is asked about stands in no table of the policy.
     *
     * @param suggestion an id that might have been meant
     */
    record UnknownRow(String id, String policy, @Nullable String suggestion) implements Answer, PastAnswer {}

    /**
     * No active policy has this name.
     *
     * @param active the names that there are
     */
    record UnknownPolicy(
            String name, List<String> active, @Nullable String suggestion) implements Answer {

        public UnknownPolicy {
            active = List.copyOf(active);
        }
    }
}
