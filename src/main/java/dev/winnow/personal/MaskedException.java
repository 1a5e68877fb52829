package dev.winnow.personal;

import org.jspecify.annotations.Nullable;

/** Replaces an exception whose message contains personal data; the same except for that. */
final class MaskedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private MaskedException(String text, @Nullable Throwable cause) {
        super(text, cause);
    }

    static MaskedException of(Throwable thrown) {
        Throwable cause = thrown.getCause();
        MaskedException masked = new MaskedException(Masking.mask(thrown.toString()), cause == null ? null : of(cause));
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
