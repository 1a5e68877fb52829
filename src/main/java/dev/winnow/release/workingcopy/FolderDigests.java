package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The digests of workbooks, by name.
 *
 * @param digests null for a workbook that there isn't
 */
record FolderDigests(Map<String, @Nullable String> digests) {

    static FolderDigests of(PolicyFiles files) {
        Map<String, @Nullable String> digests = new HashMap<>();
        files.workbooks().forEach((name, content) -> digests.put(name, digest(files.policy(), name, content)));
        return new FolderDigests(digests);
    }

    private static String digest(String policy, String name, byte[] content) {
        SortedMap<String, byte[]> one = new TreeMap<>(Map.of(name, content));
        return new PolicyFiles(policy, one, new TreeMap<>()).digest();
    }

    FolderDigests with(Map<String, @Nullable String> others) {
        Map<String, @Nullable String> all = new HashMap<>(digests);
        all.putAll(others);
        return new FolderDigests(all);
    }

    /** Those that differ from others, by name. */
    Map<String, @Nullable String> differing(FolderDigests others) {
        Map<String, @Nullable String> differing = new TreeMap<>();
        digests.forEach((name, digest) -> {
            if (!isSame(name, others)) {
                differing.put(name, digest);
            }
        });
        return differing;
    }

    boolean isSame(String workbook, FolderDigests others) {
        return Objects.equals(digests.get(workbook), others.digests.get(workbook));
    }

    @Nullable
    String of(String workbook) {
        return digests.get(workbook);
    }
}
