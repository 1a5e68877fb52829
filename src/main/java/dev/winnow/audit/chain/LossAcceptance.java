package dev.winnow.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Accepts the loss of acknowledged records that the database lacks: the next start records it and continues. */
public final class LossAcceptance {

    private LossAcceptance() {}

    /**
     * Accepts the loss. Call it while no server runs.
     *
     * @param heads the file of acknowledged heads
     * @return whether there were any heads
     */
    public static boolean accept(Path heads) throws IOException {
        if (HeadsFile.read(heads).isEmpty()) {
            return false;
        }
        Files.move(heads, accepted(heads), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    public static Path accepted(Path heads) {
        return heads.resolveSibling(heads.getFileName() + ".accepted");
    }
}
