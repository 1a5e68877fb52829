package dev.winnow.web.activity;

import dev.winnow.problem.ProblemDetails;

/** A stream can't be opened. */
final class NoStreamException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemDetails problem;

    NoStreamException(ProblemDetails problem) {
        super(problem.detail());
        this.problem = problem;
    }

    ProblemDetails problem() {
        return problem;
    }
}
