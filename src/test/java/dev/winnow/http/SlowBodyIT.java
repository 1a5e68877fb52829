package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.PackagedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests whose bodies never arrive: more than may be in progress, with a key and without. */
class SlowBodyIT {

    private static final int CONNECTIONS = 300;
    private static final int LEADS = 200;
    private static final String LEAD = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}";

    @TempDir
    Path folder;

    @Test
    void leadsAreAnsweredMeanwhileAndBodiesAreNotAwaitedForEver() throws Exception {
        Map<String, String> noLimit = Map.of("winnow.limits.sign-ins-per-minute", "1000000");
        List<RawConnection> connections = new ArrayList<>();
        try (PackagedServer server = PackagedServer.small(folder, noLimit)) {
            server.start();
            URI uri = URI.create("http://127.0.0.1:" + server.port());
            for (int number = 0; number < CONNECTIONS; number++) {
                connections.add(
                        started(uri, "/evaluate", "application/json", "X-API-Key: %s\r\n".formatted(server.key())));
                connections.add(started(uri, SignIn.FORM_PATH, "application/x-www-form-urlencoded"));
            }

            for (int lead = 0; lead < LEADS; lead++) {
                assertThat(server.post("/evaluate", LEAD).statusCode()).isEqualTo(200);
            }
            for (RawConnection connection : connections) {
                assertThat(connection.readLine()).matches("HTTP/1.1 (408|503) .*");
            }
        } finally {
            for (RawConnection connection : connections) {
                connection.close();
            }
        }
    }

    private static RawConnection started(URI server, String path, String type, String... headers) throws Exception {
        RawConnection connection = new RawConnection(server);
        connection.post(path, type, 1_000, headers);
        connection.write("{");
        return connection;
    }
}
