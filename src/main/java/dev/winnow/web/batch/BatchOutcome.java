package dev.winnow.web.batch;

import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.batch.OpenedBatch;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.outcome.KeyProblems;

/** Maps the result of opening a batch to the batch or a problem. */
final class BatchOutcome {

    private BatchOutcome() {}

    static Outcome<Batch> of(OpenedBatch result) {
        return result.match(new Mapping());
    }

    private static final class Mapping implements OpenedBatch.Cases<Outcome<Batch>> {

        @Override
        public Outcome<Batch> open(Batch batch) {
            return Outcome.of(batch);
        }

        @Override
        public Outcome<Batch> keyInUse() {
            return Outcome.failed(KeyProblems.inUse());
        }

        @Override
        public Outcome<Batch> keyOfAnother() {
            return Outcome.failed(KeyProblems.ofAnother());
        }
    }
}
