package dev.winnow.web.workingcopy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/working-copies.md lead from a cell to an active release where releases are governed. */
@QuarkusTest
@TestProfile(WalkGovernedTest.NewServer.class)
class WalkGovernedTest {

    @TempDir
    Path folder = Path.of("");

    /** The pages count releases and working copies from 1. */
    public static final class NewServer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new GovernedProfile().getConfigOverrides());
            settings.put("quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1");
            return settings;
        }
    }

    @Test
    void whatIsEditedIsActiveInTheEnd() throws Exception {
        DocumentedWalk walk = new DocumentedWalk(folder);
        walk.edit();

        awaitImpact(walk.follow("Make a draft release"));
        walk.follow("releases.md", "Approve and activate it");

        given().get("/policies/b2b").then().body("release.number", equalTo(2));
        given().get("/policies/b2b/releases/2/sheets/content")
                .then()
                .statusCode(200)
                .body("rows.find { it.row == 'ENG-CON-04' }.cells.F.value", equalTo(DocumentedWalk.COUNTED))
                .body("rows.find { it.row == 'ENG-CON-01' }.cells.H.value", equalTo(DocumentedWalk.NOTE));
    }

    /** @param printed of the command that starts the run */
    private static void awaitImpact(String printed) {
        Matcher run = Pattern.compile("/policies/b2b/impacts/[0-9a-f-]+").matcher(printed);
        assertThat(run.find()).as(printed).isTrue();
        Instant begun = Instant.now();
        while (given().get(run.group()).path("state").equals("running")) {
            assertThat(Instant.now()).isBefore(begun.plusSeconds(60));
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
