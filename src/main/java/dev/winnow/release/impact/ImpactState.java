package dev.winnow.release.impact;

import java.time.Instant;

/** The state of an impact run. */
public sealed interface ImpactState {

    /** Calls the method of {@code cases} for this variant. */
    <T> T match(Cases<T> cases);

    /** One method for each variant. */
    interface Cases<T> {

        T running();

        T done(Done state);

        T failed(Failed state);

        T cancelled(Cancelled state);
    }

    record Running() implements ImpactState {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.running();
        }
    }

    record Done(Instant at, ImpactReport report) implements ImpactState {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.done(this);
        }
    }

    /** @param reason a sentence without its full stop */
    record Failed(Instant at, String reason) implements ImpactState {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.failed(this);
        }
    }

    record Cancelled(Instant at) implements ImpactState {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelled(this);
        }
    }
}
