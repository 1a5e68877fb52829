package dev.winnow.release;

import static java.util.stream.Collectors.joining;

import dev.winnow.check.ProblemLines;
import io.quarkus.runtime.PreventFurtherStepsException;

/** The reasons not to start the server. */
public final class StartRefusal {

    private static final int FAILURE = 1;

    private StartRefusal() {}

    public static String of(Loading.Rejected rejected) {
        return ProblemLines.of(rejected.files().problems()).stream()
                .map(line -> "  " + line.text() + "\n")
                .collect(joining(
                        "",
                        "The files of policy %s aren't valid:\n".formatted(rejected.policy()),
                        "Policy %s has no earlier valid release either.".formatted(rejected.policy())));
    }

    /**
     * Quarkus prints the message of such a cause without a stack trace. Thrown on its own, it would leave the process
     * hanging.
     */
    public static IllegalStateException because(String reason) {
        return new IllegalStateException(
                "Can't load the policies",
                new PreventFurtherStepsException(reason + "\nWinnow doesn't start.", FAILURE));
    }
}
