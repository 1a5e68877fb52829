package dev.winnow.check;

/** The current thread while it waits. Once closed, it isn't interrupted by this any more. */
final class Waiter implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private boolean isOver;
    private boolean isReleased;

    /** Interrupts the waiting thread; called by other threads. */
    synchronized void release() {
        if (!isOver) {
            isReleased = true;
            thread.interrupt();
        }
    }

    synchronized boolean isReleased() {
        return isReleased;
    }

    @Override
    public synchronized void close() {
        isOver = true;
        if (isReleased) {
            Thread.interrupted();
        }
    }
}
