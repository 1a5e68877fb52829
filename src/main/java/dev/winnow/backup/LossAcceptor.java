package dev.winnow.backup;

import dev.winnow.audit.chain.LossAcceptance;
import java.io.IOException;
import java.nio.file.Path;

/** Accepts the loss of acknowledged records that the database lacks. */
public final class LossAcceptor {

    private LossAcceptor() {}

    /**
     * Accepts the loss; the next start records it.
     *
     * @param data a data folder that no server uses
     * @return whether there were acknowledged records
     */
    public static boolean accept(Path data) throws IOException {
        try (IdleFolder idle = IdleFolder.hold(data)) {
            return LossAcceptance.accept(data.resolve(DataFolder.HEADS));
        }
    }
}
