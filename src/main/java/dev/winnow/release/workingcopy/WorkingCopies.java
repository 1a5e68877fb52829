package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.release.workingcopy.OpenCopies.Planned;
import dev.winnow.release.workingcopy.editing.Change;
import dev.winnow.release.workingcopy.editing.EditPlan;
import dev.winnow.release.workingcopy.editing.EditPlanner;
import dev.winnow.release.workingcopy.editing.EditedSheet;
import dev.winnow.release.workingcopy.editing.LaterChanges;
import dev.winnow.release.workingcopy.editing.Operation;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import dev.winnow.release.workingcopy.editing.Reversal;
import dev.winnow.release.workingcopy.editing.RowIds;
import dev.winnow.release.workingcopy.editing.SheetName;
import dev.winnow.release.workingcopy.editing.UndoStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The working copies of all policies. A change is on disk before it is acknowledged; several people change one at a time, on
 * all nodes.
 */
@ApplicationScoped
public class WorkingCopies {

    /** The most working copies of a policy. */
    public static final int MOST = 200;

    /** The most bytes of a working copy, with its history: 50 MB. */
    public static final long MOST_BYTES = 50L << 20;

    private static final Logger LOG = Logger.getLogger(WorkingCopies.class);

    private final CopyStore store;
    private final OpenCopies open;
    private final CopyUploads uploads;
    private final Clock clock;

    WorkingCopies(CopyStore store, OpenCopies open, CopyUploads uploads, Clock clock) {
        this.store = store;
        this.open = open;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Names those that nobody has changed for long. They stay until somebody discards them. */
    void onStart(@Observes StartupEvent event) {
        List<String> unused = unused();
        if (!unused.isEmpty()) {
            LOG.warnf(
                    "Working copies that nobody has changed for %s days: %s. Discard those that aren't needed",
                    WorkingCopy.UNUSED_AFTER.toDays(), String.join(", ", unused));
        }
    }

    /** As in {@code b2b/3}. */
    List<String> unused() {
        return transaction(store::all).stream()
                .filter(this::isUnused)
                .map(copy -> copy.policy() + "/" + copy.number())
                .toList();
    }

    public boolean isUnused(WorkingCopy copy) {
        return copy.isUnused(clock.instant());
    }

    /**
     * @param baseRelease number of the release that the files are of; null for other files
     * @return empty if the policy has as many as it may have
     */
    public Optional<WorkingCopy> create(PolicyFiles files, @Nullable Integer baseRelease, String title, String by) {
        return create(files, files, baseRelease, title, by);
    }

    /** @param replaced what the files are to replace, where that isn't themselves */
    public synchronized Optional<WorkingCopy> create(
            PolicyFiles files, PolicyFiles replaced, @Nullable Integer baseRelease, String title, String by) {
        return transaction(() -> {
            String policy = files.policy();
            if (store.all(policy).size() >= MOST) {
                return Optional.empty();
            }
            Instant now = now();
            WorkingCopy copy = new WorkingCopy(policy, store.nextNumber(policy), title, baseRelease, by, now, now, 0);
            store.add(copy, files, replaced);
            return Optional.of(copy);
        });
    }

    /** The latest first. */
    public List<WorkingCopy> all(String policy) {
        return transaction(() -> store.all(policy));
    }

    /** With its contents. */
    public Optional<OpenCopy> find(String policy, int number) {
        return open.find(policy, number);
    }

    /** Who changed it. */
    public SortedSet<String> editors(WorkingCopy copy) {
        return transaction(() -> changes(copy).stream()
                .map(Change::by)
                .collect(Collectors.<String, SortedSet<String>>toCollection(TreeSet::new)));
    }

    public boolean discard(String policy, int number, String by) {
        boolean wasThere = transaction(() -> {
            Optional<WorkingCopy> copy = store.lock(policy, number);
            copy.ifPresent(found -> store.discard(found, by, now()));
            return copy.isPresent();
        });
        open.forget(policy, number);
        return wasThere;
    }

    /**
     * Edits a sheet, all or nothing.
     *
     * @param seen the revision that the requester saw; what others changed since isn't overwritten. Null: the current one
     */
    public EditResult edit(
            String policy, int number, String sheet, @Nullable Integer seen, List<RequestedEdit> edits, String by) {
        return change(policy, number, before -> {
            Optional<Sheet> described = before.sheets().find(sheet);
            if (described.isEmpty()) {
                return new Planned<>(new EditResult.Unknown(before.sheets().ids()), null);
            }
            SheetName name = SheetName.of(described.get().listing().sheet());
            EditedSheet edited = Objects.requireNonNull(before.state().sheets().get(name));
            int revision = before.copy().revision();
            LaterChanges later = later(before, name, seen == null ? revision : seen, by);
            RowIds ids = new RowIds(before.state().ids());
            EditPlan plan = new EditPlanner(edited, described.get(), later, ids, revision + 1).plan(edits);
            if (!plan.problems().isEmpty()) {
                return new Planned<>(new EditResult.Unusable(plan.problems()), null);
            }
            if (!plan.conflicts().isEmpty()) {
                return new Planned<>(new EditResult.Conflicting(revision, plan.conflicts()), null);
            }
            if (plan.operations().isEmpty()) {
                return new Planned<>(new EditResult.Done(before, sheet, List.of()), null);
            }
            Change change = new Change(
                    revision + 1, Change.Kind.EDIT, by, now(), name, plan.operations(), plan.inverses(), null);
            return kept(before, change, before.state().with(change, name, plan.after()), sheet);
        });
    }

    /** Undoes the requester's last change. Done without rows if there is nothing to undo. */
    public EditResult undo(String policy, int number, String by) {
        return change(policy, number, before -> {
            UndoStack stack = new UndoStack(changes(before.copy()), by);
            return reversed(before, stack.last(), Change.Kind.UNDO, by);
        });
    }

    /** Does again what the requester undid last, unless they have edited since. */
    public EditResult redo(String policy, int number, String by) {
        return change(policy, number, before -> {
            UndoStack stack = new UndoStack(changes(before.copy()), by);
            return reversed(before, stack.lastUndone(), Change.Kind.REDO, by);
        });
    }

    private List<Change> changes(WorkingCopy copy) {
        return store.changes(copy, 0, copy.revision());
    }

    private Planned<EditResult> reversed(OpenCopy before, Optional<Change> change, Change.Kind kind, String by) {
        return change.map(reversed -> reversed(before, reversed, kind, by))
                .orElseGet(() -> new Planned<>(new EditResult.Done(before, null, List.of()), null));
    }

    private Planned<EditResult> reversed(OpenCopy before, Change reversed, Change.Kind kind, String by) {
        SheetName name = reversed.sheet();
        if (name == null) {
            return uploads.reversed(before, reversed, kind, by);
        }
        EditedSheet edited = Objects.requireNonNull(before.state().sheets().get(name));
        Sheet described = before.sheets().all().stream()
                .filter(sheet -> SheetName.of(sheet.listing().sheet()).equals(name))
                .findFirst()
                .orElseThrow();
        LaterChanges later = later(before, name, reversed.revision(), by);
        EditPlan plan = Reversal.of(reversed, edited, described, later);
        int revision = before.copy().revision();
        if (!plan.conflicts().isEmpty()) {
            return new Planned<>(new EditResult.Conflicting(revision, plan.conflicts()), null);
        }
        Change change = new Change(
                revision + 1, kind, by, now(), name, plan.operations(), plan.inverses(), reversed.revision());
        return kept(before, change, before.state().with(change, name, plan.after()), described.id());
    }

    /** @param before as it is now */
    private LaterChanges later(OpenCopy before, SheetName sheet, int seen, String by) {
        WorkingCopy copy = before.copy();
        List<Change> changes = seen >= copy.revision()
                ? List.of()
                : store.changes(copy, seen, copy.revision()).stream()
                        .filter(change -> !change.by().equals(by))
                        .toList();
        LaterChanges later = new LaterChanges(
                changes.stream().filter(change -> change.isOn(sheet)).toList());
        changes.stream()
                .filter(Change::replacesFiles)
                .reduce((first, second) -> second)
                .ifPresent(upload -> {
                    EditedSheet then = open.at(copy, seen).state().sheets().get(sheet);
                    EditedSheet now = before.state().sheets().get(sheet);
                    if (then != null && now != null) {
                        later.addUpload(upload, then, now);
                    }
                });
        return later;
    }

    private Planned<EditResult> kept(OpenCopy before, Change change, CopyState after, String sheet) {
        WorkingCopy copy = before.copy();
        if (!store.add(copy, change)) {
            return new Planned<>(new EditResult.Full(), null);
        }
        EditedSheet edited = Objects.requireNonNull(after.sheets().get(change.sheet()));
        OpenCopy changed = before.after(copy.after(change), after, sheet, edited);
        List<String> rows = change.operations().stream()
                .map(Operation::row)
                .distinct()
                .filter(edited::has)
                .toList();
        return new Planned<>(new EditResult.Done(changed, sheet, rows), changed);
    }

    private EditResult change(String policy, int number, Function<OpenCopy, Planned<EditResult>> plan) {
        return open.change(policy, number, plan).orElseGet(() -> new EditResult.Unknown(List.of()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.joiningExisting().call(work::get);
    }
}
