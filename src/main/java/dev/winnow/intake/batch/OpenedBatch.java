package dev.winnow.intake.batch;

/** A batch that was opened, or why it can't be. */
public sealed interface OpenedBatch {

    /** Calls the method of {@code cases} for this variant. */
    <T> T match(Cases<T> cases);

    /** One method for each variant. */
    interface Cases<T> {

        T open(Batch batch);

        T keyInUse();

        T keyOfAnother();
    }

    /** Close it when its lines are answered. */
    record Open(Batch batch) implements OpenedBatch {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.open(batch);
        }
    }

    /** A batch with this key is open. */
    record KeyInUse() implements OpenedBatch {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.keyInUse();
        }
    }

    /** The key was used for a batch with other options. */
    record KeyOfAnother() implements OpenedBatch {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.keyOfAnother();
        }
    }
}
