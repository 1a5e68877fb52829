package dev.winnow.control;

import java.io.IOException;

/** A command isn't done; the message is a sentence that says why. */
public class ControlException extends IOException {

    private static final long serialVersionUID = 1;

    public ControlException(String sentence) {
        super(sentence);
    }
}
