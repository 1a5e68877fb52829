package dev.winnow.intake.job;

import dev.winnow.job.JobState;

/** The result of a step of a job: the job as it is then, or why the step isn't possible. */
public sealed interface JobStep {

    /** Calls the method of {@code cases} for this variant. */
    <T> T match(Cases<T> cases);

    /** One method for each variant. */
    interface Cases<T> {

        T done(Job job);

        T unknown();

        T notNow(JobState state);

        T tooManyWaiting(long waiting);

        T withoutId();
    }

    record Done(Job job) implements JobStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.done(job);
        }
    }

    record Unknown() implements JobStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknown();
        }
    }

    /** The job's state doesn't allow it. */
    record NotNow(JobState state) implements JobStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notNow(state);
        }
    }

    record TooManyWaiting(long waiting) implements JobStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.tooManyWaiting(waiting);
        }
    }

    /** No column holds the ids of leads. */
    record WithoutId() implements JobStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.withoutId();
        }
    }
}
