package dev.winnow.job;

import java.io.IOException;

/** The job can't go on at the moment, because decisions can't be stored for example; it does later. */
public final class InterruptedJobException extends IOException {

    private static final long serialVersionUID = 1L;
}
