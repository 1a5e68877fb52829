package dev.winnow.check;

/** Notices clients that hang up while their requests wait for work. */
@FunctionalInterface
public interface HangUps {

    /** @param action done once, on any thread, when the client of this thread's request hangs up, if there is one */
    Watch watch(Runnable action);

    /** Until it is closed, the action may be done. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }
}
