package dev.winnow.http.workbook;

import dev.winnow.http.WholeBody;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The workbooks of a form by file name, and the form's problems.
 *
 * @param texts the parts that aren't files, by name
 */
public record Uploads(
        SortedMap<String, byte[]> workbooks, Map<String, List<String>> texts, List<RequestProblem> problems) {

    private static final Pattern NAME = Pattern.compile("(?i)[^\\p{Cntrl}\\p{Cf}/\\\\<>]{1,100}\\.xlsx");

    /** At least one workbook, or a problem. */
    public static Uploads read(InputStream body, HttpHeaders headers) {
        Uploads uploads = readAny(body, headers);
        if (uploads.workbooks.isEmpty() && uploads.problems.isEmpty()) {
            uploads.problems.add(RequestProblem.parameter(
                    "file", "at least one workbook, as a part with a file name", "none", null));
        }
        return uploads;
    }

    /** With or without workbooks. */
    public static Uploads readAny(InputStream body, HttpHeaders headers) {
        List<RequestProblem> problems = new ArrayList<>();
        MediaType type = headers.getMediaType();
        String boundary = type == null ? null : type.getParameters().get("boundary");
        List<FormBody.Part> parts = FormBody.read(WholeBody.read(body), boundary, problems);
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        Map<String, List<String>> texts = new HashMap<>();
        for (FormBody.Part part : parts) {
            if (isNotChosen(part)) {
                continue;
            }
            if (part.file() == null) {
                texts.computeIfAbsent(part.name(), name -> new ArrayList<>())
                        .add(new String(part.content(), StandardCharsets.UTF_8));
            } else {
                add(part, nameOf(part.file()), workbooks, problems);
            }
        }
        return new Uploads(workbooks, texts, problems);
    }

    /** What browsers send for a field in which nobody chose a file. */
    private static boolean isNotChosen(FormBody.Part part) {
        return part.file() != null && part.file().isEmpty() && part.content().length == 0;
    }

    /** Whether a workbook may have this name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void add(
            FormBody.Part part, String name, SortedMap<String, byte[]> workbooks, List<RequestProblem> problems) {
        if (!isName(name)) {
            problems.add(RequestProblem.parameter(
                    part.name(), "a workbook whose name ends in .xlsx", "the file " + PrintableValue.text(name), null));
        } else if (workbooks.put(name, part.content()) != null) {
            problems.add(RequestProblem.parameter(
                    part.name(), "each file once", PrintableValue.text(name) + " twice", null));
        }
    }

    /** Without the folder, which some browsers send. */
    static String nameOf(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
