package dev.winnow.intake.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text with another one after its end. */
final class EndedText extends FilterReader {

    private final String end;
    private int given = -1;

    EndedText(Reader text, String end) {
        super(text);
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (given < 0) {
            int read = super.read(into, offset, length);
            if (read >= 0) {
                return read;
            }
            given = 0;
        }
        int rest = Math.min(length, end.length() - given);
        if (rest == 0 && length > 0) {
            return -1;
        }
        end.getChars(given, given + rest, into, offset);
        given += rest;
        return rest;
    }
}
