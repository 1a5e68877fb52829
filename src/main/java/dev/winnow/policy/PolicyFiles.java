package dev.winnow.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a policy, as bytes by file name.
 *
 * @param policy the policy's name
 * @param workbooks the decision-table workbooks, including files in spreadsheet formats other than {@code .xlsx}
 * @param rules the DRL files, {@code *.drl}
 */
public record PolicyFiles(String policy, SortedMap<String, byte[]> workbooks, SortedMap<String, byte[]> rules) {

    static final String DECISION_TABLES = "decision-tables/";
    static final String RULES = "rules/";

    public PolicyFiles {
        workbooks = Collections.unmodifiableSortedMap(new TreeMap<>(workbooks));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** No files, for a policy that doesn't exist yet. */
    public static PolicyFiles none(String policy) {
        return new PolicyFiles(policy, new TreeMap<>(), new TreeMap<>());
    }

    /** These files with the given workbooks added, replacing those of the same name. */
    public PolicyFiles with(Map<String, byte[]> added) {
        SortedMap<String, byte[]> all = new TreeMap<>(workbooks);
        all.putAll(added);
        return new PolicyFiles(policy, all, rules);
    }

    /** These files without the workbooks of the given names. */
    public PolicyFiles without(Collection<String> removed) {
        SortedMap<String, byte[]> rest = new TreeMap<>(workbooks);
        rest.keySet().removeAll(removed);
        return new PolicyFiles(policy, rest, rules);
    }

    /** The SHA-256 of all files: {@code sha256:…}. */
    public String digest() {
        return PolicyDigest.of(this);
    }

    /** The files of a policy by path, as {@link #byPath()} gives them; others are left out. */
    public static PolicyFiles ofPaths(String policy, Map<String, byte[]> files) {
        return new PolicyFiles(
                policy, below(DECISION_TABLES + policy + "/", files), below(RULES + policy + "/", files));
    }

    private static SortedMap<String, byte[]> below(String folder, Map<String, byte[]> files) {
        SortedMap<String, byte[]> below = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                below.put(path.substring(folder.length()), bytes);
            }
        });
        return below;
    }

    /** All files by path, such as {@code decision-tables/b2b/fit.xlsx}. */
    public Map<String, byte[]> byPath() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        workbooks.forEach((name, bytes) -> files.put(DECISION_TABLES + policy + "/" + name, bytes));
        rules.forEach((name, bytes) -> files.put(RULES + policy + "/" + name, bytes));
        return files;
    }
}
