package dev.winnow.web.hostile;

import static io.restassured.RestAssured.given;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** With governed releases. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class GovernedRequestsTest extends GeneratedRequestsTest {

    private static final String RELEASES = "/policies/roofing/releases";
    private static final String WORKBOOK = "roof.xlsx";

    /** As many as the examples of the API's description assume. */
    private static final int ENOUGH = 4;

    @BeforeEach
    void draft() {
        String analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        int releases = given().get(RELEASES).path("releases.size()");
        for (int number = releases + 1; number <= ENOUGH; number++) {
            byte[] workbook = TestWorkbook.of(Objects.requireNonNull(
                            ShippedPolicies.files("roofing").workbooks().get(WORKBOOK)))
                    .set("House and owner", "J13", "note " + number)
                    .bytes();
            given().noFilters()
                    .header("X-API-Key", analyst)
                    .multiPart("reason", "another note")
                    .multiPart("file", WORKBOOK, workbook)
                    .post(RELEASES)
                    .then()
                    .statusCode(201);
        }
    }
}
