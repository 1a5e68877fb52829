package dev.winnow.intake.job;

import java.io.IOException;

/** Decisions can't be stored at the moment; the job goes on later. */
final class LogInterruptedException extends IOException {

    private static final long serialVersionUID = 1L;
}
