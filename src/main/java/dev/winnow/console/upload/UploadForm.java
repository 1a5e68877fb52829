package dev.winnow.console.upload;

import dev.winnow.http.workbook.Uploads;
import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the upload page sends.
 *
 * @param workbooks by name: those that the page kept, and those that were just chosen
 * @param problems of what was chosen; the other workbooks are there all the same
 */
record UploadForm(SortedMap<String, byte[]> workbooks, Map<String, List<String>> texts, List<RequestProblem> problems) {

    static final int MOST_FILES = 20;

    /** In Base64 they have to fit into the next request, which may have 16 MB. */
    static final int MOST_MEGABYTES = 11;

    static UploadForm read(InputStream body, HttpHeaders headers) {
        Uploads sent = Uploads.readAny(body, headers);
        List<RequestProblem> problems = new ArrayList<>(sent.problems());
        SortedMap<String, byte[]> kept = KeptFiles.read(sent.texts(), problems);
        kept.keySet().removeAll(sent.texts().getOrDefault("without", List.of()));
        SortedMap<String, byte[]> all = new TreeMap<>(kept);
        all.putAll(sent.workbooks());
        long bytes = all.values().stream().mapToLong(content -> content.length).sum();
        RequestProblem tooMuch = all.size() > MOST_FILES
                ? problem("at most %s workbooks".formatted(MOST_FILES), Integer.toString(all.size()))
                : bytes > (long) MOST_MEGABYTES << 20
                        ? problem(
                                "at most %s MB of workbooks".formatted(MOST_MEGABYTES),
                                "%s MB".formatted((bytes >> 20) + 1))
                        : null;
        if (tooMuch == null) {
            return new UploadForm(all, sent.texts(), problems);
        }
        problems.add(tooMuch);
        return new UploadForm(kept, sent.texts(), problems);
    }

    static RequestProblem nothing() {
        return problem("at least one workbook", "none");
    }

    private static RequestProblem problem(String expected, String found) {
        return RequestProblem.at("", expected, found);
    }

    /** Empty if the form has no such field. */
    String text(String name) {
        List<String> values = texts.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
