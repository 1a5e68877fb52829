package dev.winnow.intake.file;

import dev.winnow.problem.RequestProblem;
import java.io.IOException;

/** Says why a file, or the rest of it, can't be read. */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient RequestProblem problem;

    public UnreadableFileException(String expected, String found) {
        this(RequestProblem.at("", expected, found));
    }

    private UnreadableFileException(RequestProblem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public RequestProblem problem() {
        return problem;
    }
}
