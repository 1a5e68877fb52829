package dev.winnow.release.workingcopy.editing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What one person can undo, and do again, in a working copy. Nothing before the last upload, by whomever, can be. */
public final class UndoStack {

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();

    /** @param changes all of the working copy, in order */
    public UndoStack(List<Change> changes, String by) {
        for (Change change : changes) {
            boolean isOwn = change.by().equals(by);
            if (change.replacesFiles() && (!isOwn || change.kind() == Change.Kind.UPLOAD)) {
                done.clear();
                undone.clear();
            }
            if (isOwn) {
                add(change);
            }
        }
    }

    private void add(Change change) {
        switch (change.kind()) {
            case EDIT, UPLOAD -> {
                done.push(change);
                undone.clear();
            }
            case UNDO -> {
                done.pop();
                undone.push(change);
            }
            case REDO -> {
                undone.pop();
                done.push(change);
            }
        }
    }

    /** The person's last change that isn't undone. */
    public Optional<Change> last() {
        return Optional.ofNullable(done.peek());
    }

    /** The person's last undoing that isn't reversed, if they haven't edited since. */
    public Optional<Change> lastUndone() {
        return Optional.ofNullable(undone.peek());
    }
}
