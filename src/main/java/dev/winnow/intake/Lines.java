package dev.winnow.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream of bytes into lines, which end with a line feed or the stream. Holds one line at a time, and a buffer. */
public final class Lines {

    /** The most bytes of a line. */
    public static final int LONGEST = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private long number;

    public Lines(InputStream in) {
        this.in = in;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes without the end of the line; null if there are more than {@link #LONGEST}
     */
    public record Line(long number, byte @Nullable [] bytes) {}

    /** Waits for the next line; null at the end of the stream. */
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isTooLong = false;
        boolean isBegun = false;
        boolean isEnded = false;
        while (!isEnded && (next < end || fill())) {
            isBegun = true;
            int feed = feed();
            isEnded = feed != END;
            int stop = isEnded ? feed : end;
            isTooLong |= line.size() + stop - next > LONGEST;
            if (!isTooLong) {
                line.write(buffer, next, stop - next);
            }
            next = isEnded ? feed + 1 : end;
        }
        if (!isBegun) {
            return null;
        }
        number++;
        return new Line(number, isTooLong ? null : line.toByteArray());
    }

    /** Whether more can be read without waiting. */
    public boolean isReady() throws IOException {
        return next < end || in.available() > 0;
    }

    /** The place of the next line feed in the buffer. */
    private int feed() {
        for (int place = next; place < end; place++) {
            if (buffer[place] == '\n') {
                return place;
            }
        }
        return END;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
