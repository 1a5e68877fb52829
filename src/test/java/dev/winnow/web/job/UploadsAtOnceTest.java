package dev.winnow.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.http.RawConnection;
import dev.winnow.identity.AllowedEverything;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadsAtOnceTest {

    @TestHTTPResource("")
    URI server = URI.create("");

    @Test
    void twoFilesMayArriveAtOnce() throws Exception {
        String key = AllowedEverything.key();
        try (RawConnection first = new RawConnection(server);
                RawConnection second = new RawConnection(server);
                RawConnection third = new RawConnection(server)) {
            for (RawConnection each : List.of(first, second)) {
                upload(each, key);
            }
            Thread.sleep(300);

            upload(third, key);

            assertThat(third.readHead()).startsWith("HTTP/1.1 429");
            first.write("id\n1\n");
            assertThat(first.readHead()).startsWith("HTTP/1.1 201");
        }
    }

    private static void upload(RawConnection connection, String key) throws IOException {
        connection.post("/jobs?policy=b2b&name=a.csv", "text/csv", 5, "X-API-Key: " + key + "\r\n");
    }
}
