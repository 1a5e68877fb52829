package dev.winnow.intake.job;

import com.github.luben.zstd.Zstd;
import dev.winnow.personal.LeadKey;
import java.nio.charset.StandardCharsets;

/** Compresses and encrypts texts with the key of a job. */
final class JobSeal {

    private static final int LEVEL = 3;

    private final LeadKey key;

    JobSeal(LeadKey key) {
        this.key = key;
    }

    /** @param place where it is stored; needed to open it */
    byte[] seal(String text, String place) {
        return key.seal(Zstd.compress(text.getBytes(StandardCharsets.UTF_8), LEVEL), place);
    }

    /** @throws IllegalStateException if the bytes were altered, or moved to another place */
    String open(byte[] sealed, String place) {
        byte[] packed = key.open(sealed, place)
                .orElseThrow(() -> new IllegalStateException("What is stored of a job was altered: " + place));
        int size = Math.toIntExact(Zstd.getFrameContentSize(packed));
        return size == 0 ? "" : new String(Zstd.decompress(packed, size), StandardCharsets.UTF_8);
    }
}
