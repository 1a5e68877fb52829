package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.http.SignedInUser;
import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeopleTest {

    @Test
    void peopleAreListedByRoleIfTheyMayTouchThePolicy() {
        String everywhere =
                SignedInUser.with(List.of("publisher", "analyst"), List.of()).name();
        String here = SignedInUser.with(List.of("analyst"), List.of("b2b")).name();
        String elsewhere =
                SignedInUser.with(List.of("analyst"), List.of("roofing")).name();
        String gone = SignedInUser.with(List.of("analyst"), List.of()).name();
        given().delete("/users/" + gone).then().statusCode(200);

        assertThat(people("analyst")).contains(everywhere, here).doesNotContain(elsewhere, gone);
        assertThat(people("publisher")).contains(everywhere).doesNotContain(here);
        assertThat(given().get("/policies/b2b/people").<List<String>>path("roles.role"))
                .isEqualTo(Role.words());
    }

    @Test
    void onlyNamesAreShown() {
        SignedInUser user = SignedInUser.with(List.of("sales"), List.of("b2b"));

        List<Map<String, String>> people =
                user.request().get("/policies/b2b/people").path("roles.find { it.role == 'sales' }.people");

        assertThat(people).contains(Map.of("name", user.name(), "displayName", "Dana Fox"));
        user.request().get("/policies/roofing/people").then().statusCode(403);
        given().get("/policies/nothing/people").then().statusCode(404);
    }

    @Test
    void displayNamesCanBeChangedAndDefaultToTheName() {
        SignedInUser user = SignedInUser.with(List.of("sales"), List.of());

        change(user, Map.of("roles", List.of("sales"), "displayName", "Dana Wu"));
        change(user, Map.of("roles", List.of("sales")));
        user.request().get("/session").then().body("displayName", equalTo("Dana Wu"));

        given().get("/users").then().body("users.find { it.name == 'admin' }.displayName", equalTo("admin"));
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Dana", "Dana\nFox", "Dana\u202eFox", "...", "Dana\u0000"})
    void unreadableDisplayNamesAreRefused(String name) {
        given().contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("sales"), "displayName", name))
                .put("/users/admin")
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/displayName"));
    }

    private static void change(SignedInUser user, Map<String, Object> body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/users/" + user.name())
                .then()
                .statusCode(200);
    }

    private static List<String> people(String role) {
        return given().get("/policies/b2b/people").path("roles.find { it.role == '%s' }.people.name".formatted(role));
    }
}
