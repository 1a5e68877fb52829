package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.web.evaluate.EvaluateResource;
import dev.winnow.web.policy.CheckResource;
import dev.winnow.web.policy.TableResource;
import dev.winnow.web.release.ImpactResource;
import dev.winnow.web.release.ReleaseResource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What resources declare about the bodies of their requests. */
class EndpointsTest {

    private final Endpoints endpoints = new Endpoints(Set.of(
            EvaluateResource.class,
            CheckResource.class,
            TableResource.class,
            ImpactResource.class,
            ReleaseResource.class));

    @ParameterizedTest
    @CsvSource({
        "POST, /policies/b2b/check, 16",
        "POST, /policies/b2b/check/, 16",
        "GET, /policies/b2b/check, 1",
        "POST, /policies/b2b/c/check, 1",
        "POST, /policies/b2b/releases, 16",
        "POST, /policies/b2b/releases/1/impact, 16",
        "GET, /policies/b2b/tables/fit.xlsx, 1",
        "POST, /evaluate, 1",
        "POST, /nowhere/check, 1"
    })
    void bodyLimitIsThatOfTheMethod(String method, String path, int megabytes) {
        assertThat(endpoints.maxBody(method, path)).isEqualTo((long) megabytes << 20);
    }

    @Test
    void largestLimitIsKnown() {
        assertThat(endpoints.maxBody()).isEqualTo(16L << 20);
    }

    @Test
    void mediaTypesAreThoseOfTheMethod() {
        assertThat(endpoints.mediaTypes("POST", "/evaluate")).containsExactly("application/json");
        assertThat(endpoints.mediaTypes("POST", "/policies/b2b/releases/1/impact"))
                .containsExactly("application/json", "application/x-ndjson", "text/csv");
        assertThat(endpoints.mediaTypes("POST", "/nowhere")).isEmpty();
    }

    @Test
    void methodsOfAPathAreThoseOfAllItsEndpoints() {
        assertThat(endpoints.methods("/policies/b2b/releases")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
        assertThat(endpoints.methods("/policies/b2b/check")).containsExactly("OPTIONS", "POST");
        assertThat(endpoints.methods("/nowhere")).isEmpty();
    }
}
