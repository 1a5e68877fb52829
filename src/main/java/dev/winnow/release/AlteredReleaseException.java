package dev.winnow.release;

/** The stored files of a release aren't those of its digest: somebody changed the database. */
public class AlteredReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AlteredReleaseException(String policy, int number) {
        super("The stored files of release %s of policy %s were altered; restore them from a backup"
                .formatted(number, policy));
    }
}
