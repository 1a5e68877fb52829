package dev.winnow.backup;

import dev.winnow.control.ControlException;

/** A backup or restore failed; the message is a sentence that says why. */
public final class BackupException extends ControlException {

    private static final long serialVersionUID = 1;

    BackupException(String sentence) {
        super(sentence);
    }
}
