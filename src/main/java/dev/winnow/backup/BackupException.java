package dev.winnow.backup;

import java.io.IOException;

/** A backup or restore failed; the message is a sentence that says why. */
public final class BackupException extends IOException {

    private static final long serialVersionUID = 1;

    BackupException(String sentence) {
        super(sentence);
    }
}
