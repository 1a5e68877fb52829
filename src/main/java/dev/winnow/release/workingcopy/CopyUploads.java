package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.rebase.Rebase;
import dev.winnow.release.workingcopy.OpenCopies.Planned;
import dev.winnow.release.workingcopy.editing.Change;
import dev.winnow.release.workingcopy.editing.EditConflict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges workbooks that somebody edited elsewhere into working copies. */
@ApplicationScoped
public class CopyUploads {

    private final OpenCopies open;
    private final CopyStore store;
    private final Clock clock;

    CopyUploads(OpenCopies open, CopyStore store, Clock clock) {
        this.open = open;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Merges all workbooks, or none.
     *
     * @param seen the revision that the workbooks were taken at; null for the current one, which overwrites what was
     *     changed since
     */
    public UploadResult merge(
            String policy, int number, @Nullable Integer seen, Map<String, byte[]> workbooks, String by) {
        return open.change(policy, number, before -> merged(before, seen, workbooks, by))
                .orElseGet(UploadResult.Unknown::new);
    }

    private Planned<UploadResult> merged(
            OpenCopy before, @Nullable Integer seen, Map<String, byte[]> workbooks, String by) {
        PolicyFiles base = seen == null || seen == before.copy().revision() ? before.files() : files(before, seen);
        return Rebase.of(base, before.files(), base.with(workbooks))
                .match(
                        merged -> merged(before, merged.files(), by),
                        conflicting -> new Planned<>(new UploadResult.Conflicting(conflicting.conflicts()), null),
                        refused -> new Planned<>(new UploadResult.Refused(refused.reasons()), null));
    }

    private Planned<UploadResult> merged(OpenCopy before, PolicyFiles files, String by) {
        if (areSame(files, before.files())) {
            return new Planned<>(new UploadResult.Merged(before), null);
        }
        OpenCopy after = replaced(before, files, Change.Kind.UPLOAD, by, null);
        return new Planned<>(after == null ? new UploadResult.Full() : new UploadResult.Merged(after), after);
    }

    /** Reverses an upload, or what undid one, as long as nobody has changed anything since. */
    Planned<EditResult> reversed(OpenCopy before, Change reversed, Change.Kind kind, String by) {
        WorkingCopy copy = before.copy();
        if (!areSame(before.files(), files(before, reversed.revision()))) {
            Change last =
                    store.changes(copy, copy.revision() - 1, copy.revision()).get(0);
            EditConflict conflict =
                    new EditConflict("", null, "the workbooks", last.by(), last.at(), last.revision(), null, null);
            return new Planned<>(new EditResult.Conflicting(copy.revision(), List.of(conflict)), null);
        }
        OpenCopy after = replaced(before, files(before, reversed.revision() - 1), kind, by, reversed.revision());
        return new Planned<>(
                after == null ? new EditResult.Full() : new EditResult.Done(after, null, List.of()), after);
    }

    private PolicyFiles files(OpenCopy copy, int revision) {
        return open.at(copy.copy(), revision).files();
    }

    /** Null if there is no room. */
    private @Nullable OpenCopy replaced(
            OpenCopy before, PolicyFiles files, Change.Kind kind, String by, @Nullable Integer about) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Change change = new Change(before.copy().revision() + 1, kind, by, now, null, List.of(), List.of(), about);
        return store.add(before.copy(), change, before.state().base(), files)
                ? new OpenCopy(before.copy().after(change), before.state().with(change, files))
                : null;
    }

    private static boolean areSame(PolicyFiles one, PolicyFiles other) {
        return one.digest().equals(other.digest());
    }
}
