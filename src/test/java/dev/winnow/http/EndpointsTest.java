package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What resources declare about the bodies of their requests. */
class EndpointsTest {

    @Path("/things/{id}")
    @Consumes("application/json")
    public static class Things {

        @GET
        public void find() {}

        @POST
        @Path("files")
        @Consumes({"text/csv", "application/x-ndjson"})
        @MaxBody(megabytes = 16)
        public void upload() {}

        @POST
        @Path("/{name}.xlsx")
        public void workbook() {}
    }

    @Path("/batches")
    @MaxBody(megabytes = 4)
    public static class Batches {

        @POST
        public void start() {}
    }

    private final Endpoints endpoints = new Endpoints(Set.of(Things.class, Batches.class));

    @ParameterizedTest
    @CsvSource({
        "POST, /things/1/files, 16",
        "POST, /things/1/files/, 16",
        "GET, /things/1/files, 1",
        "POST, /things/1/2/files, 1",
        "POST, /things/1/fit.xlsx, 1",
        "POST, /batches, 4",
        "POST, /nowhere/files, 1"
    })
    void bodyLimitIsThatOfTheMethod(String method, String path, int megabytes) {
        assertThat(endpoints.maxBody(method, path)).isEqualTo((long) megabytes << 20);
    }

    @Test
    void largestLimitIsKnown() {
        assertThat(endpoints.maxBody()).isEqualTo(16L << 20);
    }

    @Test
    void mediaTypesOfAMethodOverrideThoseOfItsClass() {
        assertThat(endpoints.mediaTypes("POST", "/things/1/files")).containsExactly("text/csv", "application/x-ndjson");
        assertThat(endpoints.mediaTypes("POST", "/things/1/fit.xlsx")).containsExactly("application/json");
        assertThat(endpoints.mediaTypes("POST", "/batches")).isEmpty();
    }

    @Test
    void methodsOfAPathAreThoseOfAllItsEndpoints() {
        assertThat(endpoints.methods("/things/1")).containsExactly("GET", "HEAD", "OPTIONS");
        assertThat(endpoints.methods("/things/1/files")).containsExactly("OPTIONS", "POST");
        assertThat(endpoints.methods("/nowhere")).isEmpty();
    }
}
