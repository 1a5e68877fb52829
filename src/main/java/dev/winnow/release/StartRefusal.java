package dev.winnow.release;

import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Why the server doesn't start. */
public final class StartRefusal {

    private static final int FAILURE = 1;

    private StartRefusal() {}

    public static String of(Loading.Rejected rejected) {
        return rejected.files().problems().stream()
                .map(problem -> "  " + problem + "\n")
                .collect(joining(
                        "",
                        "The files of policy %s can't be used:\n".formatted(rejected.policy()),
                        "There is no good release of %s to go on with.".formatted(rejected.policy())));
    }

    /** Quarkus prints the message of such a cause, without a trace; thrown by itself it would leave a server that hangs. */
    public static IllegalStateException because(String reason) {
        return new IllegalStateException(
                "the policies can't be loaded",
                new PreventFurtherStepsException(reason + "\nWinnow doesn't start.", FAILURE));
    }
}
