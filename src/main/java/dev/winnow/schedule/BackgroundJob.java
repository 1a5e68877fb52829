package dev.winnow.schedule;

import org.jspecify.annotations.Nullable;

/** Work that the server does by itself, again and again. */
public interface BackgroundJob {

    /** {@code live editing}. */
    String jobName();

    /** Whether the settings turn it on. */
    boolean isOn();

    /** What is wrong with it; null if it runs as it should. */
    @Nullable
    String trouble();
}
