package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;

/** Problems of requests that manage users and keys. */
public final class AccessProblems {

    private AccessProblems() {}

    public static ProblemDetails unknownUser(String name) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_USER, "expected the name of a user, found " + PrintableValue.text(name));
    }

    public static ProblemDetails unknownKey(String name) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_KEY, "expected the name of a key, found " + PrintableValue.text(name));
    }

    public static ProblemDetails lastAdmin(String name) {
        return ProblemDetails.of(
                ProblemType.LAST_ADMIN,
                "User %s is the last enabled administrator who isn't limited to policies; add another one first"
                        .formatted(name));
    }

    public static ProblemDetails notDisabled(String name) {
        return ProblemDetails.of(
                ProblemType.NOT_DISABLED, "User %s is enabled; change the password instead".formatted(name));
    }

    /** Of a user or a key. */
    public static ProblemDetails nameTaken(String name) {
        return ProblemDetails.of(
                ProblemType.NAME_TAKEN, "expected a name that was never used, found " + PrintableValue.text(name));
    }
}
