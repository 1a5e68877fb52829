package dev.winnow.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Gives up what a database lacks of what was acknowledged: the next start records it, and goes on. */
public final class LossAcceptance {

    private LossAcceptance() {}

    /**
     * To be called while no server runs.
     *
     * @param heads the file of acknowledged heads
     * @return whether there were any
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
