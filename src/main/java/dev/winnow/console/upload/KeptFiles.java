package dev.winnow.console.upload;

import dev.winnow.http.workbook.Uploads;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Workbooks that a page carries along in its form, as {@code name:base64}, so that the next step has them: nothing is stored
 * before somebody makes a working copy, and any node can serve that step.
 */
final class KeptFiles {

    static final String FIELD = "kept";

    private KeptFiles() {}

    static List<String> written(SortedMap<String, byte[]> workbooks) {
        return workbooks.entrySet().stream()
                .map(workbook -> workbook.getKey() + ":" + Base64.getEncoder().encodeToString(workbook.getValue()))
                .toList();
    }

    /** @param problems receives those of values that no page of ours has sent */
    static SortedMap<String, byte[]> read(Map<String, List<String>> texts, List<RequestProblem> problems) {
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        for (String kept : texts.getOrDefault(FIELD, List.of())) {
            int colon = kept.lastIndexOf(':');
            String name = kept.substring(0, Math.max(0, colon));
            try {
                byte[] content = Base64.getDecoder().decode(kept.substring(colon + 1));
                if (Uploads.isName(name)) {
                    workbooks.put(name, content);
                    continue;
                }
            } catch (IllegalArgumentException e) {
                // Reported below
            }
            problems.add(RequestProblem.parameter(
                    FIELD, "a workbook's name, a colon and its bytes in Base64", PrintableValue.text(kept), null));
        }
        return workbooks;
    }
}
