package dev.winnow.http.workbook;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads multipart forms (RFC 7578) in memory and reports invalid ones as problems. The HTTP server's form reader fails on
 * many invalid forms and stores files on disk.
 */
final class FormBody {

    private static final int MOST_PARTS = 100;
    private static final int LONGEST_HEAD = 4_096;
    private static final String BODY = "";
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};
    private static final byte[] DASHES = {'-', '-'};

    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");
    /** @param file the file name; null for a part that isn't a file */
    record Part(String name, @Nullable String file, byte[] content) {}

    private final byte[] body;
    private final byte[] line;
    private final List<RequestProblem> problems;

    private FormBody(byte[] body, byte[] line, List<RequestProblem> problems) {
        this.body = body;
        this.line = line;
        this.problems = problems;
    }

    /**
     * The parts, or none and at least one more problem.
     *
     * @param boundary from the header
     */
    static List<Part> read(byte[] body, @Nullable String boundary, List<RequestProblem> problems) {
        if (!isBoundary(boundary, problems)) {
            return List.of();
        }
        byte[] line = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new FormBody(body, line, problems).parts();
        return problems.isEmpty() ? parts : List.of();
    }

    /** Whether a header has a boundary; a problem if it hasn't. */
    static boolean isBoundary(@Nullable String boundary, List<RequestProblem> problems) {
        if (boundary != null && BOUNDARY.matcher(boundary).matches()) {
            return true;
        }
        String found = boundary == null ? "none" : PrintableValue.text(boundary);
        problems.add(RequestProblem.parameter("Content-Type", "a boundary of 1 to 70 characters", found, null));
        return false;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        // The first boundary has no line end before it
        int next = isAt(0, Arrays.copyOfRange(line, 2, line.length)) ? -2 : indexOf(line, 0);
        if (next == body.length) {
            expected("the boundary of Content-Type as a line", "no such line");
        }
        while (problems.isEmpty()) {
            int after = next + line.length;
            if (isAt(after, DASHES)) {
                return parts;
            }
            int head = indexOf(LINE_END, after);
            next = indexOf(line, head);
            int blank = indexOf(BLANK_LINE, head);
            if (next == body.length) {
                expected("the boundary with two dashes as the last line", "none");
            } else if (blank + BLANK_LINE.length > next || blank - head > LONGEST_HEAD || !isBlank(after, head)) {
                expected(
                        "parts that begin with headers of at most 4096 bytes and a blank line",
                        "another part" + place(after));
            } else if (parts.size() == MOST_PARTS) {
                expected("at most " + MOST_PARTS + " parts", "more");
            } else {
                read(head, blank, next, parts);
            }
        }
        return parts;
    }

    private void read(int head, int blank, int end, List<Part> parts) {
        PartHead part = PartHead.read(new String(body, head, blank - head, StandardCharsets.UTF_8));
        if (part.encoding() != null) {
            expected("parts without a transfer encoding", part.encodingFound() + place(head));
        } else if (part.name() == null) {
            expected(PartHead.EXPECTED, PartHead.FOUND + place(head));
        } else {
            byte[] content = Arrays.copyOfRange(body, blank + BLANK_LINE.length, end);
            parts.add(new Part(part.name(), part.file(), content));
        }
    }

    private void expected(String expected, String found) {
        problems.add(RequestProblem.at(BODY, expected, found));
    }

    private static String place(int index) {
        return " at byte " + (index + 1);
    }

    /** The next index of the bytes; the body's length if there is none. */
    private int indexOf(byte[] bytes, int from) {
        for (int index = Math.max(0, from); index + bytes.length <= body.length; index++) {
            if (isAt(index, bytes)) {
                return index;
            }
        }
        return body.length;
    }

    private boolean isAt(int index, byte[] bytes) {
        int end = index + bytes.length;
        return index >= 0 && end <= body.length && Arrays.equals(body, index, end, bytes, 0, bytes.length);
    }

    private boolean isBlank(int from, int to) {
        for (int index = from; index < to; index++) {
            if (body[index] != ' ' && body[index] != '\t') {
                return false;
            }
        }
        return true;
    }
}
