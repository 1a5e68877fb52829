package dev.winnow.console.upload;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.Listing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded workbooks by the names that they have in the policy. One with another name, such as {@code fit (1).xlsx}, is the
 * workbook that has the same tables and definitions, unless that was uploaded too.
 *
 * @param uploadedAs the names they had, where those differ
 */
record RecognisedFiles(SortedMap<String, byte[]> workbooks, Map<String, String> uploadedAs) {

    static RecognisedFiles of(PolicyFiles active, SortedMap<String, byte[]> uploaded) {
        SortedMap<String, byte[]> workbooks = new TreeMap<>(uploaded);
        Map<String, String> uploadedAs = new HashMap<>();
        Map<String, Set<String>> known = null;
        for (Map.Entry<String, byte[]> file : uploaded.entrySet()) {
            if (active.workbooks().containsKey(file.getKey())) {
                continue;
            }
            known = known == null ? contents(active) : known;
            String name = match(contents(active.policy(), file), known);
            if (name != null && !workbooks.containsKey(name)) {
                workbooks.remove(file.getKey());
                workbooks.put(name, file.getValue());
                uploadedAs.put(name, file.getKey());
            }
        }
        return new RecognisedFiles(workbooks, uploadedAs);
    }

    private static @Nullable String match(Set<String> contents, Map<String, Set<String>> known) {
        return contents.isEmpty()
                ? null
                : known.entrySet().stream()
                        .filter(workbook -> workbook.getValue().equals(contents))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }

    private static Set<String> contents(String policy, Map.Entry<String, byte[]> file) {
        return contents(PolicyFiles.none(policy).with(Map.of(file.getKey(), file.getValue())))
                .getOrDefault(file.getKey(), Set.of());
    }

    /** The tables and definitions of each workbook. */
    private static Map<String, Set<String>> contents(PolicyFiles files) {
        Map<String, Set<String>> contents = new HashMap<>();
        for (Listing sheet : PolicyListing.of(files).sheets()) {
            if (sheet.kind().isRead()) {
                contents.computeIfAbsent(sheet.workbook(), workbook -> new HashSet<>())
                        .add(sheet.kind() + " " + sheet.name());
            }
        }
        return contents;
    }
}
