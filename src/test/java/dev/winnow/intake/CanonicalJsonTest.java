package dev.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void whatIsWrittenInAnotherWayIsTheSame() {
        assertThat(canonical("{ \"b\" : [1, 2.50, 1e2],\n\"a\":{\"y\":null,\"x\":\"\\u0041\"} }"))
                .isEqualTo(canonical("{\"a\":{\"x\":\"A\",\"y\":null},\"b\":[1.0,2.5,100]}"));
        assertThat(canonical("[0,-0.00]")).isEqualTo("[0,0]");
    }

    @Test
    void whatSaysSomethingElseIsAnother() {
        assertThat(canonical("[1,2]")).isNotEqualTo(canonical("[2,1]"));
        assertThat(canonical("{\"a\":1}")).isNotEqualTo(canonical("{\"a\":\"1\"}"));
        assertThat(canonical("{\"a\":null}")).isNotEqualTo(canonical("{}"));
        assertThat(canonical("{\"a\":\" b\"}")).isNotEqualTo(canonical("{\"a\":\"b\"}"));
        assertThat(canonical("{\"a\":\"\\\",\\\"b\\\":\\\"\"}")).isNotEqualTo(canonical("{\"a\":\"\",\"b\":\"\"}"));
    }

    private static String canonical(String json) {
        return CanonicalJson.of(
                Objects.requireNonNull(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), new ArrayList<>())));
    }
}
