package dev.winnow.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentEncodingTest {

    private static final byte[] BODY = "{\"lead\": {\"id\": \"L-1\"}}".getBytes(UTF_8);

    @Test
    void gzipIsRead() throws Exception {
        for (String coding : new String[] {"gzip", "GZIP", " x-gzip "}) {
            assertThat(read(gzip(BODY), coding, 100)).isEqualTo(BODY);
        }
    }

    @Test
    void severalMembersAreOneBody() throws Exception {
        byte[] second = new byte[5_000];
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(BODY));
        both.write(gzip(second));

        assertThat(read(both.toByteArray(), "gzip", 10_000)).hasSize(BODY.length + second.length);
    }

    @Test
    void otherBodiesAreReadAsTheyAre() throws Exception {
        assertThat(read(BODY, null, 100)).isEqualTo(BODY);
        assertThat(read(BODY, "identity", 100)).isEqualTo(BODY);
        assertThat(read(new byte[0], "gzip", 100)).isEmpty();
    }

    @Test
    void limitHoldsForTheUnpackedSize() throws Exception {
        byte[] bomb = gzip(new byte[1_001]);

        assertThat(bomb.length).isLessThan(100);
        assertThat(read(gzip(new byte[1_000]), "gzip", 1_000)).hasSize(1_000);
        assertStatus(413, () -> read(bomb, "gzip", 1_000));
        assertStatus(413, () -> read(bomb, "gzip", 10));
    }

    @Test
    void otherCodingsAreUnsupported() {
        for (String coding : new String[] {"br", "deflate", "zstd", "gzip, gzip"}) {
            assertStatus(415, () -> read(BODY, coding, 100));
        }
    }

    @Test
    void bodyThatIsNotGzipIsRefused() throws Exception {
        byte[] whole = gzip(BODY);

        assertStatus(400, () -> read(BODY, "gzip", 100));
        assertStatus(400, () -> read(Arrays.copyOf(whole, whole.length - 9), "gzip", 100));
        whole[whole.length - 5] ^= 1;
        assertStatus(400, () -> read(whole, "gzip", 100));
    }

    private static void assertStatus(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ClientErrorException.class, e -> assertThat(
                        e.getResponse().getStatus())
                .isEqualTo(status));
    }

    private static byte[] read(byte[] sent, @Nullable String coding, long limit) throws IOException {
        return WholeBody.read(ContentEncoding.decoded(new ByteArrayInputStream(sent), coding, limit));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
