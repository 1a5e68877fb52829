package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aPortInUseIsSeen() throws Exception {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = other.getLocalPort();

            assertThat(PortCheck.isFree("127.0.0.1", port)).isFalse();
            assertThat(PortCheck.isFree("0.0.0.0", port)).isFalse();
        }
        assertThat(PortCheck.isFree("127.0.0.1", port)).isTrue();
        assertThat(PortCheck.isFree("127.0.0.1", 0)).isTrue();
    }

    @Test
    void refusalIsOneSentenceWithAWayOut() {
        assertThat(PortCheck.refusal(8080))
                .contains("Port 8080 is in use", "-Dquarkus.http.port=8081")
                .doesNotContain("\n");
    }
}
