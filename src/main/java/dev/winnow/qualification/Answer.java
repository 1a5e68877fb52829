package dev.winnow.qualification;

import dev.winnow.policy.facts.FactProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of an evaluation request: a decision, or why there is none. */
public sealed interface Answer
        permits Answer.Busy,
                Answer.KeyInUse,
                Answer.KeyOfAnother,
                Answer.NotLogged,
                Answer.PolicyNeeded,
                Answer.Qualified,
                Answer.Refused,
                Answer.Repeated,
                Answer.TooLarge,
                Answer.TooMuchWork,
                Answer.UnknownPolicy,
                Answer.UnknownRow,
                PastAnswer.Unreadable {

    /** Calls the method of {@code cases} for this variant. */
    <T> T match(Cases<T> cases);

    /** One method for each variant. */
    interface Cases<T> {

        T qualified(Qualified answer);

        T repeated(Repeated answer);

        T policyNeeded(PolicyNeeded answer);

        T unknownPolicy(UnknownPolicy answer);

        T refused(Refused answer);

        T tooMuchWork(TooMuchWork answer);

        T busy();

        T unknownRow(UnknownRow answer);

        T keyInUse();

        T keyOfAnother();

        T notLogged(NotLogged answer);

        T tooLarge();

        T unreadable(PastAnswer.Unreadable answer);
    }

    /** @param answer the decision as JSON; stored if it has an id */
    record Qualified(String answer) implements Answer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.qualified(this);
        }
    }

    /**
     * The request was answered before.
     *
     * @param answer the stored decision as JSON
     */
    record Repeated(String answer) implements Answer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.repeated(this);
        }
    }

    /**
     * The request names no policy, and there is no default.
     *
     * @param active names of the active policies
     */
    record PolicyNeeded(List<String> active) implements Answer {

        public PolicyNeeded {
            active = List.copyOf(active);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.policyNeeded(this);
        }
    }

    /**
     * No active policy has this name.
     *
     * @param active names of the active policies
     */
    record UnknownPolicy(
            String name, List<String> active, @Nullable String suggestion) implements Answer {

        public UnknownPolicy {
            active = List.copyOf(active);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknownPolicy(this);
        }
    }

    /**
     * The lead's facts are invalid; nothing was stored.
     *
     * @param problems in document order, never empty
     */
    record Refused(List<FactProblem> problems) implements Answer {

        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refused(this);
        }
    }

    /**
     * The policy's DRL files are too much work on the lead's activities; nothing was stored.
     *
     * @param expected {@code activities that …}
     * @param activities how many the lead has
     */
    record TooMuchWork(String expected, int activities) implements Answer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.tooMuchWork(this);
        }
    }

    /** Other leads with many activities are evaluated; nothing was stored. */
    record Busy() implements Answer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.busy();
        }
    }

    /**
     * The policy has no row with the id that {@code why} names.
     *
     * @param suggestion a similar id
     */
    record UnknownRow(String id, String policy, @Nullable String suggestion) implements Answer, PastAnswer {

        @Override
        public <T> T match(Answer.Cases<T> cases) {
            return cases.unknownRow(this);
        }

        @Override
        public <T> T match(PastAnswer.Cases<T> cases) {
            return cases.unknownRow(this);
        }
    }

    /** Another request with the same key is in progress. */
    record KeyInUse() implements Answer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.keyInUse();
        }
    }

    /** The key was used for a different request. */
    record KeyOfAnother() implements Answer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.keyOfAnother();
        }
    }

    /** The decision couldn't be stored and is therefore not given. */
    record NotLogged(Reason reason) implements Answer {

        public enum Reason {
            /** The log's queue is full. */
            BUSY,
            /** Another decision on the lead came first, or the lead was erased, and this one had to be the next. */
            OUTDATED,
            /** The database's disk is nearly full. */
            DISK_FULL,
            /** The database fails or takes too long; whether the decision was stored is unknown. */
            UNAVAILABLE
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notLogged(this);
        }
    }

    /** The decision exceeds the log's size limit and is therefore not given. */
    record TooLarge() implements Answer {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.tooLarge();
        }
    }
}
