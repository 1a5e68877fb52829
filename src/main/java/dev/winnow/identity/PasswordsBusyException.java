package dev.winnow.identity;

/** Too many passwords are waiting to be hashed or checked; nothing was done. */
public final class PasswordsBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PasswordsBusyException(Throwable cause) {
        super("Too many passwords are waiting to be checked", cause);
    }
}
