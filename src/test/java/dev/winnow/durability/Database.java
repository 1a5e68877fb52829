package dev.winnow.durability;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The database of a server, on a small disk. */
interface Database extends AutoCloseable {

    /** Winnow's settings that select it. */
    Map<String, String> settings();

    /**
     * The processes that write its files.
     *
     * @param server the process of Winnow
     */
    List<ProcessHandle> writers(ProcessHandle server);

    /** The file that writes are made to fail on. */
    Path largestFile();

    /** Whether it is in a process of its own, which Winnow is expected to outlive. */
    boolean isSeparate();

    /** Ends its own process at once, without a checkpoint. Only where it has one. */
    void stopAtOnce();

    /** Starts its own process again if it has ended. */
    void revive();

    /** Ends its own process and closes all files; {@link #revive} starts it again. */
    @Override
    void close();
}
