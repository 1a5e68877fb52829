package dev.winnow.intake;

import dev.winnow.problem.RequestProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text files as spreadsheet programs write them: UTF-8 with or without a byte order mark, UTF-16 with one, and
 * what is none of these as Windows-1252.
 */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    /** Null, with a problem, if the bytes are no text. */
    static @Nullable String decoded(byte[] file, List<RequestProblem> problems) {
        for (Charset charset : List.of(isUtf16(file) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8, WINDOWS)) {
            try {
                // Unlike the constructor of String, a decoder reports what it can't read
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.indexOf('\0') < 0) {
                    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        problems.add(RequestProblem.at("", "text in UTF-8, UTF-16 or Windows-1252", "other bytes"));
        return null;
    }

    private static boolean isUtf16(byte[] file) {
        return file.length >= 2
                && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF
                        || file[0] == (byte) 0xFF && file[1] == (byte) 0xFE);
    }
}
