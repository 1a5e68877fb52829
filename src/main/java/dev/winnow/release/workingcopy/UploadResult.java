package dev.winnow.release.workingcopy;

import dev.winnow.release.rebase.Conflict;
import java.util.List;
import java.util.function.Function;

/** What became of uploaded workbooks. Unless they are merged, nothing has changed. */
public sealed interface UploadResult {

    /** Applies the function for this variant. */
    <T> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T>(
            Function<Merged, T> merged,
            Function<Conflicting, T> conflicting,
            Function<Refused, T> refused,
            Function<Full, T> full,
            Function<Unknown, T> unknown) {}

    /** @param copy with its revision */
    record Merged(OpenCopy copy) implements UploadResult {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.merged.apply(this);
        }
    }

    /** The workbooks and the working copy were changed differently. */
    record Conflicting(List<Conflict> conflicts) implements UploadResult {

        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.conflicting.apply(this);
        }
    }

    /**
     * There are no conflicts, but the files can't be merged.
     *
     * @param reasons at least one
     */
    record Refused(List<String> reasons) implements UploadResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.refused.apply(this);
        }
    }

    /** The working copy has as many bytes as it may have. */
    record Full() implements UploadResult {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.full.apply(this);
        }
    }

    /** There is no such working copy. */
    record Unknown() implements UploadResult {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.unknown.apply(this);
        }
    }
}
