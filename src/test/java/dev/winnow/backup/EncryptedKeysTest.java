package dev.winnow.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncryptedKeysTest {

    private static final Map<String, byte[]> KEYS = Map.of("audit.key", new byte[] {1, 2, 3});

    @Test
    void thePassphraseGivesTheKeysBack() throws IOException {
        byte[] encrypted = EncryptedKeys.encrypt(KEYS, "correct horse".toCharArray());

        Map<String, byte[]> keys =
                EncryptedKeys.decrypt(encrypted, "correct horse".toCharArray()).orElseThrow();

        assertThat(keys).containsOnlyKeys("audit.key");
        assertThat(keys.get("audit.key")).containsExactly(1, 2, 3);
    }

    @Test
    void anotherPassphraseGivesNothing() throws IOException {
        byte[] encrypted = EncryptedKeys.encrypt(KEYS, "correct horse".toCharArray());

        assertThat(EncryptedKeys.decrypt(encrypted, "correct house".toCharArray()))
                .isEmpty();
    }

    @Test
    void theSameKeysAreEncryptedDifferentlyEachTime() throws IOException {
        byte[] once = EncryptedKeys.encrypt(KEYS, "correct horse".toCharArray());
        byte[] again = EncryptedKeys.encrypt(KEYS, "correct horse".toCharArray());

        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, StandardCharsets.UTF_8)).doesNotContain("audit.key", "AQID");
    }
}
