package dev.winnow.backup;

import java.io.IOException;

/** A backup or a restore can't be done; the message is the sentence that says why. */
public final class BackupException extends IOException {

    private static final long serialVersionUID = 1;

    BackupException(String sentence) {
        super(sentence);
    }
}
