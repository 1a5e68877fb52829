package dev.winnow.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes text files as spreadsheet programs write them, while they are read: UTF-16 with a byte order mark, UTF-8 with
 * or without one, and bytes that are neither as Windows-1252.
 */
public final class CsvText extends Reader {

    private static final int BUFFER = 16_384;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharsetDecoder decoder;
    private final boolean isUtf16;
    private boolean isAtStart = true;
    private boolean isAtEnd;

    public CsvText(InputStream in) throws IOException {
        this.in = in;
        bytes.flip();
        while (!isAtEnd && bytes.remaining() < 2) {
            fill();
        }
        this.isUtf16 = startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE);
        // A new decoder reports what it can't read
        this.decoder = (isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder();
    }

    /** @throws CsvFormatException if the bytes aren't text */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer text = CharBuffer.wrap(into, offset, length).slice();
        while (text.position() == 0) {
            CoderResult result = decoder.decode(bytes, text, isAtEnd);
            if (result.isError()) {
                readAsWindows(result.length(), text);
            }
            skipMark(text);
            if (text.position() == 0 && result.isUnderflow()) {
                if (isAtEnd) {
                    return -1;
                }
                fill();
            }
        }
        for (int index = offset; index < offset + text.position(); index++) {
            if (into[index] == 0) {
                throw noText();
            }
        }
        return text.position();
    }

    /** Reads bytes that aren't UTF-8; fewer if there is no space for more. */
    private void readAsWindows(int length, CharBuffer text) throws IOException {
        for (int index = 0; index < length && text.hasRemaining(); index++) {
            CharBuffer character = CharBuffer.allocate(1);
            CoderResult result =
                    WINDOWS.newDecoder().decode(ByteBuffer.wrap(new byte[] {bytes.get()}), character, true);
            if (isUtf16 || result.isError()) {
                throw noText();
            }
            text.put(character.flip());
        }
    }

    private void skipMark(CharBuffer text) {
        if (isAtStart && text.position() > 0) {
            isAtStart = false;
            if (text.get(0) == BYTE_ORDER_MARK) {
                int end = text.position();
                CharBuffer rest = text.duplicate().position(1).limit(end);
                text.position(0);
                text.put(rest.toString());
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isAtEnd = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
    }

    private boolean startsWith(int first, int second) {
        return bytes.remaining() >= 2 && (bytes.get(0) & 0xFF) == first && (bytes.get(1) & 0xFF) == second;
    }

    private static CsvFormatException noText() {
        return new CsvFormatException("text in UTF-8, UTF-16 or Windows-1252", "other bytes");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
