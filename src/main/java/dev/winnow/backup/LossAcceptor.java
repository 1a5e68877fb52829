package dev.winnow.backup;

import dev.winnow.audit.chain.LossAcceptance;
import java.io.IOException;
import java.nio.file.Path;

/** Gives up records that were acknowledged and aren't in the database. */
public final class LossAcceptor {

    private LossAcceptor() {}

    /**
     * To be recorded by the next start.
     *
     * @param data a data folder that no server uses
     * @return whether anything had been acknowledged
     */
    public static boolean accept(Path data) throws IOException {
        try (IdleFolder idle = IdleFolder.hold(data)) {
            return LossAcceptance.accept(data.resolve(DataFolder.HEADS));
        }
    }
}
