package dev.winnow.personal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Replaces an exception whose message contains personal data or several lines; the same except for that. */
final class MaskedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private MaskedException(String text, @Nullable Throwable cause) {
        super(text, cause);
    }

    /** Whether this exception, a cause of it or one that it suppressed can't be logged as it is. */
    static boolean isNeeded(Throwable thrown) {
        return !shown(thrown).equals(thrown.toString())
                || (thrown.getCause() != null && isNeeded(thrown.getCause()))
                || Arrays.stream(thrown.getSuppressed()).anyMatch(MaskedException::isNeeded);
    }

    private static String shown(Throwable thrown) {
        return OneLine.of(Masking.mask(thrown.toString()));
    }

    static MaskedException of(Throwable thrown) {
        Throwable cause = thrown.getCause();
        MaskedException masked = new MaskedException(shown(thrown), cause == null ? null : of(cause));
        masked.setStackTrace(thrown.getStackTrace());
        for (Throwable suppressed : thrown.getSuppressed()) {
            masked.addSuppressed(of(suppressed));
        }
        return masked;
    }

    /** The text of the replaced exception, masked. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
