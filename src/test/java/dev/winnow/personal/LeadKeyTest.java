package dev.winnow.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadKeyTest {

    private static final byte[] SECRET = "dana.weiss@northwind.example".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final UUID lead = UUID.randomUUID();
    private MasterKey master;

    @BeforeEach
    void create() throws IOException {
        master = MasterKey.readOrCreate(folder.resolve("data/key"));
    }

    @Test
    void whatIsSealedIsOpenedWithTheSameKey() throws IOException {
        byte[] sealed = master.leadKey(lead).seal(SECRET, "place");

        MasterKey again = MasterKey.readOrCreate(folder.resolve("data/key"));
        assertThat(again.leadKey(lead).open(sealed, "place")).contains(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("dana");
    }

    @Test
    void nothingIsSealedTheSameTwice() {
        LeadKey key = master.leadKey(lead);

        assertThat(key.seal(SECRET, "place")).isNotEqualTo(key.seal(SECRET, "place"));
    }

    @Test
    void anotherKeyOrPlaceOpensNothing() throws IOException {
        byte[] sealed = master.leadKey(lead).seal(SECRET, "place");
        MasterKey other = MasterKey.readOrCreate(folder.resolve("other"));

        assertThat(master.leadKey(UUID.randomUUID()).open(sealed, "place")).isEmpty();
        assertThat(master.leadKey(lead).open(sealed, "elsewhere")).isEmpty();
        assertThat(other.leadKey(lead).open(sealed, "place")).isEmpty();
        assertThat(other.fingerprint()).isNotEqualTo(master.fingerprint());
        assertThat(other.hash("lead", "L-1")).isNotEqualTo(master.hash("lead", "L-1"));
    }

    @Test
    void whatIsChangedAnywhereDoesNotOpen() {
        LeadKey key = master.leadKey(lead);
        byte[] sealed = key.seal(SECRET, "place");

        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            assertThat(key.open(changed, "place")).isEmpty();
        }
        assertThat(key.open(new byte[3], "place")).isEmpty();
        assertThat(key.open(new byte[12], "place")).isEmpty();
    }

    @Test
    void hashesTellKindsApart() {
        assertThat(master.hash("a", "x")).isEqualTo(master.hash("a", "x")).isNotEqualTo(master.hash("b", "x"));
    }

    @Test
    void theKeyIsItsOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).as("no draft is left behind").hasSize(1);
        }
    }

    @Test
    void somethingElseIsNoKey() throws IOException {
        for (String content : new String[] {"", "c2hvcnQ=", "not base 64!"}) {
            Path file = Files.writeString(folder.resolve("broken"), content);

            assertThatThrownBy(() -> MasterKey.readOrCreate(file)).hasMessageContaining("expected a key of 32 bytes");
        }
    }
}
