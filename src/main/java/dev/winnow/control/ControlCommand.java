package dev.winnow.control;

import java.io.IOException;

/** Something that the running server does when the command line asks for it. */
public interface ControlCommand {

    /** The first word of its line. */
    String word();

    /**
     * Does it.
     *
     * @param argument the rest of the line
     * @return one line for the command; empty for none
     * @throws ControlException if it isn't done
     */
    String run(String argument) throws IOException;
}
