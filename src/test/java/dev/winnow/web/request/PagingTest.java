package dev.winnow.web.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.http.SignedInUser;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are whole, or read in pages with the latest first. */
@QuarkusTest
class PagingTest {

    private static final String COPIES = "/policies/b2b/working-copies";

    @Test
    void usersAreReadInPages() {
        SignedInUser first = SignedInUser.with(List.of("sales"), List.of());
        SignedInUser last = SignedInUser.with(List.of("sales"), List.of());

        List<String> paged = pages("/users", "users", "name");

        assertThat(paged).startsWith(last.name(), first.name());
        assertThat(paged).containsExactlyInAnyOrderElementsOf(whole("/users", "users", "name"));
    }

    @Test
    void keysAreReadInPages() {
        AllowedEverything.key(Access.to(Role.SALES));

        assertThat(pages("/keys", "keys", "name")).containsExactlyInAnyOrderElementsOf(whole("/keys", "keys", "name"));
    }

    /** As before there were pages. */
    @Test
    void wholeListsOfUsersAndKeysAreByName() {
        SignedInUser.with(List.of("sales"), List.of());

        assertThat(whole("/users", "users", "name")).isSortedAccordingTo(Comparator.<String>naturalOrder());
        assertThat(whole("/keys", "keys", "name")).isSortedAccordingTo(Comparator.<String>naturalOrder());
    }

    @Test
    void workingCopiesAreReadInPages() {
        for (int copy = 0; copy < 3; copy++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("title", "Copy " + copy))
                    .post(COPIES)
                    .then()
                    .statusCode(201);
        }

        assertThat(pages(COPIES, "workingCopies", "number"))
                .hasSizeGreaterThanOrEqualTo(3)
                .isEqualTo(whole(COPIES, "workingCopies", "number"));
    }

    @Test
    void releasesAreReadInPages() {
        assertThat(pages("/policies/b2b/releases", "releases", "number"))
                .isNotEmpty()
                .isEqualTo(whole("/policies/b2b/releases", "releases", "number"));
        given().get("/policies/b2b/releases?before=1").then().body("releases.size()", equalTo(0));
    }

    @Test
    void erasuresAreReadInPages() {
        given().get("/audit/erasures?limit=1&before=2020-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("erasures.size()", equalTo(0));
        given().get("/audit/erasures?before=yesterday").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/users, limit=0, limit",
        "/users, limit=1001, limit",
        "/users, before=nobody-there, before",
        "/users, after=dana, after",
        "/keys, before=nobody-there, before",
        "/policies/b2b/working-copies, before=x, before",
        "/policies/b2b/working-copies, limit=-1, limit",
        "/policies/b2b/releases, before=0, before",
        "/policies/b2b/releases, limit=1&limit=2, limit"
    })
    void unusableParametersAreNamed(String path, String query, String parameter) {
        given().get(path + "?" + query).then().statusCode(400).body("problems[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/keys", "/policies/b2b/releases", COPIES})
    void lastPagesNameNoNext(String path) {
        assertThat(given().get(path).<Map<String, Object>>path("")).doesNotContainKey("next");
    }

    private static List<String> whole(String path, String list, String field) {
        return texts(given().get(path), list, field);
    }

    private static List<String> pages(String path, String list, String field) {
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            Response page = page(next).get(path);
            page.then().statusCode(200);
            List<String> entries = texts(page, list, field);
            assertThat(entries).hasSizeLessThanOrEqualTo(2);
            all.addAll(entries);
            next = page.path("next");
        } while (next != null);
        return all;
    }

    private static RequestSpecification page(@Nullable String before) {
        RequestSpecification request = given().queryParam("limit", 2);
        return before == null ? request : request.queryParam("before", before);
    }

    private static List<String> texts(Response answer, String list, String field) {
        return answer.<List<Object>>path(list + "." + field).stream()
                .map(String::valueOf)
                .toList();
    }
}
