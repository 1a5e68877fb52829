package dev.winnow.storage;

/** The disk of the embedded database is nearly full; nothing is written until there is room. */
public final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRoomException() {
        super("The disk of the database is nearly full (winnow.storage.free-space)");
    }
}
