package dev.winnow.problem.outcome;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.qualification.Answer;

/** Problems of requests that couldn't be logged and were therefore not served. */
public final class LogProblems {

    private static final int RETRY_SECONDS = 1;
    private static final int READING_SECONDS = 5;

    private LogProblems() {}

    static ProblemDetails ofDecision(Answer.NotLogged.Reason reason) {
        ProblemDetails problem =
                switch (reason) {
                    case BUSY ->
                        ProblemDetails.of(
                                ProblemType.BUSY, "The decision log's queue is full; nothing was stored. Retry later.");
                    case OUTDATED ->
                        ProblemDetails.of(
                                ProblemType.BUSY,
                                "Another decision on the lead was stored first, or the lead was erased; "
                                        + "nothing was stored.");
                    case DISK_FULL ->
                        ProblemDetails.of(
                                ProblemType.NOT_LOGGED,
                                "The decision log's disk is nearly full; nothing was stored. "
                                        + "Free disk space and retry.");
                    case UNAVAILABLE ->
                        ProblemDetails.of(
                                ProblemType.NOT_LOGGED,
                                "The decision log's database can't be reached or takes too long. "
                                        + "Whether the decision was stored is unknown.");
                };
        return problem.retryAfter(RETRY_SECONDS);
    }

    /** Of a change, not a decision. */
    public static ProblemDetails ofChange() {
        return ProblemDetails.of(
                        ProblemType.NOT_LOGGED,
                        "The decision log's database can't be reached or takes too long, or its disk is nearly full. "
                                + "Check whether the change was made before you retry.")
                .retryAfter(RETRY_SECONDS);
    }

    /** Of a request to read the whole log, which one request does at a time. */
    public static ProblemDetails beingRead() {
        return ProblemDetails.of(
                        ProblemType.BUSY,
                        "Another verification or export is running; retry in %s seconds".formatted(READING_SECONDS))
                .retryAfter(READING_SECONDS);
    }
}
