package dev.winnow.release.workingcopy;

import dev.winnow.release.workingcopy.editing.EditConflict;
import dev.winnow.release.workingcopy.editing.EditProblem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a requested edit. Unless it is done, nothing has changed. */
public sealed interface EditResult {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Done, T> done,
            Function<Conflicting, T> conflicting,
            Function<Unusable, T> unusable,
            Function<Full, T> full,
            Function<Unknown, T> unknown) {}

    /**
     * @param copy with its revision
     * @param rows the keys of the rows that were changed, of those still there
     */
    record Done(OpenCopy copy, @Nullable String sheet, List<String> rows) implements EditResult {

        public Done {
            rows = List.copyOf(rows);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.done.apply(this);
        }
    }

    /** Somebody else changed the same meanwhile. */
    record Conflicting(int revision, List<EditConflict> conflicts) implements EditResult {

        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.conflicting.apply(this);
        }
    }

    /** It can't be done. */
    record Unusable(List<EditProblem> problems) implements EditResult {

        public Unusable {
            problems = List.copyOf(problems);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.unusable.apply(this);
        }
    }

    /** The working copy has as many bytes as it may have. */
    record Full() implements EditResult {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.full.apply(this);
        }
    }

    /** There is no such working copy, or no such sheet in it. */
    record Unknown(List<String> sheets) implements EditResult {

        public Unknown {
            sheets = List.copyOf(sheets);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.unknown.apply(this);
        }
    }
}
