package dev.winnow.release.rebase;

/** A change can't be merged into a workbook; the message says which, and why. */
final class MergeException extends Exception {

    private static final long serialVersionUID = 1L;

    MergeException(String message) {
        super(message);
    }
}
