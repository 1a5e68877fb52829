package dev.winnow.activity;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that happened to a policy. */
public sealed interface Activity {

    String policy();

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T>(
            Function<CopyChange, T> copyChange,
            Function<CopyCheck, T> copyCheck,
            Function<ReleaseStep, T> releaseStep,
            Function<Activation, T> activation,
            Function<FolderCheck, T> folderCheck) {}

    /**
     * A working copy was made, changed or discarded.
     *
     * @param revision after the change
     * @param change {@code made}, {@code discarded}, or the kind of change, such as {@code edit} or {@code undo}
     * @param workbook that was changed; null for all of them
     * @param sheet that was changed; null for all of them
     */
    record CopyChange(
            String policy,
            int workingCopy,
            int revision,
            String change,
            String by,
            Instant at,
            @Nullable String workbook,
            @Nullable String sheet)
            implements Activity {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.copyChange.apply(this);
        }
    }

    /**
     * The check of a working copy began or ended, on this node.
     *
     * @param state {@code running} or {@code done}
     * @param errors null while it runs
     * @param warnings null while it runs
     * @param failedCases null while it runs
     */
    record CopyCheck(
            String policy,
            int workingCopy,
            int revision,
            String state,
            @Nullable Long errors,
            @Nullable Long warnings,
            @Nullable Long failedCases)
            implements Activity {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.copyCheck.apply(this);
        }
    }

    /**
     * A release was drafted, proposed, approved, and so on.
     *
     * @param step as in the release's steps
     */
    record ReleaseStep(String policy, int release, String step, String by, Instant at) implements Activity {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.releaseStep.apply(this);
        }
    }

    /** A release became active on this node. */
    record Activation(String policy, int release, String digest) implements Activity {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.activation.apply(this);
        }
    }

    /**
     * The problems of the files in a policy's folder changed, on this node.
     *
     * @param active whether the files are the active release
     */
    record FolderCheck(String policy, boolean active, long errors, long warnings, long failedCases)
            implements Activity {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.folderCheck.apply(this);
        }
    }
}
