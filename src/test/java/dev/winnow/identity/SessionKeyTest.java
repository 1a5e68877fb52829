package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyTest {

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAKey() {
        SessionKey key = new SessionKey(folder.resolve("session.key"));

        assertThat(key.text()).hasSizeGreaterThan(16).isEqualTo(key.text());
    }

    @Test
    void aShortKeyIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("session.key"), "short");

        assertThatThrownBy(new SessionKey(file)::text)
                .hasRootCauseInstanceOf(PreventFurtherStepsException.class)
                .hasRootCauseMessage("winnow.identity.session-key: expected a key of at least 17 characters in " + file
                        + ", found a shorter one; without the file, the next start makes a key");
    }
}
