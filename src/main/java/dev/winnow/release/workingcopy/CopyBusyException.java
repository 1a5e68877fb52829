package dev.winnow.release.workingcopy;

/** Others have been changing a working copy for as long as a change waits for its turn; nothing has changed. */
public final class CopyBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CopyBusyException(String policy, int number) {
        super("Others are changing working copy %s of policy %s; retry in 5 seconds".formatted(number, policy));
    }
}
