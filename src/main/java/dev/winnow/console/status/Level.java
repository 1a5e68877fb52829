package dev.winnow.console.status;

/** How well something is. */
public enum Level {
    WELL("holds"),
    LOOK("changed"),
    BROKEN("fails");

    private final String look;

    Level(String look) {
        this.look = look;
    }

    /** A class of the style sheet. */
    public String look() {
        return look;
    }
}
