package dev.winnow.http.workbook;

import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;

/**
 * A file of a form, of any size, that is read while it arrives. What the form says of it comes before it.
 *
 * @param texts the parts before the file, by name
 * @param name without a folder
 */
public record FormFile(Map<String, String> texts, String name, InputStream content) {

    private static final int MOST_TEXTS = 20;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_HEAD = 4_096;

    public FormFile {
        texts = Map.copyOf(texts);
    }

    /** The first file of a form; null, with a problem, if there is none. */
    public static @Nullable FormFile open(InputStream body, HttpHeaders headers, List<RequestProblem> problems)
            throws IOException {
        MediaType type = headers.getMediaType();
        String boundary = type == null ? null : type.getParameters().get("boundary");
        if (!FormBody.isBoundary(boundary, problems) || boundary == null) {
            return null;
        }
        try {
            MultipartInput parts = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                    .setPartHeaderSizeMax(LONGEST_HEAD)
                    .get();
            parts.setHeaderCharset(StandardCharsets.UTF_8);
            return open(parts, problems);
        } catch (FileUploadException | IllegalArgumentException e) {
            problems.add(RequestProblem.at("", "a form with a file, as browsers send it", "another body"));
            return null;
        }
    }

    private static @Nullable FormFile open(MultipartInput parts, List<RequestProblem> problems) throws IOException {
        Map<String, String> texts = new HashMap<>();
        boolean isThere = parts.skipPreamble();
        while (isThere && texts.size() < MOST_TEXTS) {
            PartHead head = PartHead.read(parts.readHeaders());
            InputStream content = parts.newInputStream();
            if (head.encoding() != null) {
                problems.add(RequestProblem.at("", "parts without a transfer encoding", head.encodingFound()));
                return null;
            } else if (head.name() == null) {
                problems.add(RequestProblem.at("", PartHead.EXPECTED, PartHead.FOUND));
                return null;
            } else if (head.file() != null && !head.file().isEmpty()) {
                return new FormFile(texts, Uploads.nameOf(head.file()), content);
            }
            texts.put(head.name(), new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
            content.close();
            isThere = parts.readBoundary();
        }
        problems.add(RequestProblem.parameter("file", "a file of leads", "none", null));
        return null;
    }
}
