package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedUrlTest {

    @Test
    void safeSettingsReplaceUnsafeOnes() {
        EmbeddedUrl url = EmbeddedUrl.of("jdbc:h2:file:./data/winnow;RETENTION_TIME=1000;WRITE_DELAY=500;CACHE_SIZE=9")
                .orElseThrow();

        assertThat(url.safe())
                .contains(";CACHE_SIZE=9;")
                .contains(";WRITE_DELAY=0;")
                .contains(";DB_CLOSE_ON_EXIT=FALSE;")
                .doesNotContain("RETENTION_TIME", "WRITE_DELAY=500");
    }

    @Test
    void filesAreOpenedThroughTheDurableLayer() {
        EmbeddedUrl url = EmbeddedUrl.of("jdbc:h2:file:./data/winnow").orElseThrow();

        assertThat(url.safe())
                .startsWith("jdbc:h2:durable:retry:" + Path.of("data/winnow").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({
        "RETENTION_TIME=1000, true",
        "retention_time=0, true",
        "WRITE_DELAY=10, true",
        "write_delay=0, false",
        "FILE_LOCK=NO, true",
        "DB_CLOSE_ON_EXIT=FALSE, false",
        "DB_CLOSE_ON_EXIT=TRUE, true",
        "CACHE_SIZE=8192, false"
    })
    void unsafeSettingsAreNamed(String option, boolean isUnsafe) {
        EmbeddedUrl url = EmbeddedUrl.of("jdbc:h2:./data/winnow;" + option).orElseThrow();

        assertThat(url.unsafe().contains(option)).isEqualTo(isUnsafe);
    }

    @Test
    void filesAreFoundWhereTheUrlSays() {
        EmbeddedUrl url =
                EmbeddedUrl.of("jdbc:h2:file:/srv/leads/log;IFEXISTS=TRUE").orElseThrow();

        assertThat(url.file()).isEqualTo(Path.of("/srv/leads/log.mv.db"));
        assertThat(url.folder()).isEqualTo(Path.of("/srv/leads"));
        assertThat(url.readOnly()).isEqualTo("jdbc:h2:file:/srv/leads/log;IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:h2:mem:winnow;DB_CLOSE_DELAY=-1", "jdbc:h2:tcp://host/winnow", "jdbc:h2:nio:./winnow"})
    void otherDatabasesOfH2AreNotFiles(String url) {
        assertThat(EmbeddedUrl.of(url)).isEqualTo(Optional.empty());
    }
}
