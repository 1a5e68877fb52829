package dev.winnow.release.diff;

import dev.winnow.policy.PolicyFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the files that were added or removed, or whose bytes differ without a reported change. */
final class FileChanges {

    private FileChanges() {}

    /**
     * @param reported files with a changed sheet or rule
     * @param unreadable workbooks that can't be read
     */
    static List<FileChange> between(
            PolicyFiles before, PolicyFiles after, Set<String> reported, Set<String> unreadable) {
        List<FileChange> changes = new ArrayList<>();
        for (Map.Entry<String, Pair<byte[]>> file : pairs(before, after).entrySet()) {
            ChangeKind change = change(file.getValue());
            if (change == ChangeKind.SAVED_AGAIN && unreadable.contains(file.getKey())) {
                changes.add(new FileChange(ChangeKind.CHANGED, file.getKey()));
            } else if (change != null && !(change == ChangeKind.SAVED_AGAIN && reported.contains(file.getKey()))) {
                changes.add(new FileChange(change, file.getKey()));
            }
        }
        return changes;
    }

    private static Map<String, Pair<byte[]>> pairs(PolicyFiles before, PolicyFiles after) {
        Map<String, Pair<byte[]>> pairs = new TreeMap<>();
        addTo(pairs, before.workbooks(), after.workbooks());
        addTo(pairs, before.rules(), after.rules());
        return pairs;
    }

    private static void addTo(
            Map<String, Pair<byte[]>> pairs, SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        before.forEach((name, bytes) -> pairs.put(name, new Pair<>(bytes, after.get(name))));
        after.forEach((name, bytes) -> pairs.put(name, new Pair<>(before.get(name), bytes)));
    }

    private static @Nullable ChangeKind change(Pair<byte[]> file) {
        if (file.before() == null) {
            return ChangeKind.ADDED;
        }
        if (file.after() == null) {
            return ChangeKind.REMOVED;
        }
        return Arrays.equals(file.before(), file.after()) ? null : ChangeKind.SAVED_AGAIN;
    }
}
