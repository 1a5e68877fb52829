package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Bodies whose length isn't declared. */
class LimitedBodyTest {

    @Test
    void bodyUpToTheLimitIsRead() {
        assertThat(WholeBody.read(body(10, 10))).hasSize(10);
    }

    @Test
    void bodyOverTheLimitEndsWithStatus413() {
        InputStream body = body(11, 10);

        assertThatThrownBy(() -> WholeBody.read(body))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(413));
    }

    @Test
    void singleBytesCountToo() throws Exception {
        InputStream body = body(2, 1);

        assertThat(body.read()).isZero();
        assertThatThrownBy(body::read).isInstanceOf(ClientErrorException.class);
    }

    private static InputStream body(int length, long limit) {
        return new LimitedBody(new ByteArrayInputStream(new byte[length]), limit);
    }
}
