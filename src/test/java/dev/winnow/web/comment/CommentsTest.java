package dev.winnow.web.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import dev.winnow.release.comment.CommentPlace;
import dev.winnow.release.comment.CommentResult;
import dev.winnow.release.comment.CommentedVersion;
import dev.winnow.release.comment.Comments;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments on working copies and releases, by the API. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class CommentsTest {

    private static final String COMMENTS = "/policies/roofing/comments/";

    @Inject
    Comments comments;

    private String ana = "";
    private String copy = "";
    private final String text = "why " + UUID.randomUUID();

    @BeforeEach
    void makeCopy() {
        ana = AllowedEverything.key(Access.to(Role.ANALYST));
        int number = as(ana).body(Map.of("title", "to talk about"))
                .post("/policies/roofing/working-copies")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        copy = "/policies/roofing/working-copies/" + number;
    }

    @Test
    void sheetsRowsAndCellsAreCommentedOn() {
        comment(copy, null, null).statusCode(201).body("row", nullValue()).body("about", equalTo("working-copy"));
        comment(copy, "PROP-OWN-01", null).statusCode(201).body("column", nullValue());
        comment(copy, "PROP-OWN-01", "Points")
                .statusCode(201)
                .body("column", equalTo("Points"))
                .body("text", equalTo(text))
                .body("resolvedAt", nullValue());

        as(AllowedEverything.key(Access.to(Role.AUDITOR)))
                .get(copy + "/comments")
                .then()
                .statusCode(200)
                .body("comments", hasSize(3))
                .body("comments[2].row", equalTo("PROP-OWN-01"));
    }

    @Test
    void placesThatThereArentAreNamed() {
        comment(copy, "PROP-OWN-1", null).statusCode(400).body("problems[0].suggestion", equalTo("PROP-OWN-01"));
        comment(copy, "PROP-OWN-01", "Point").statusCode(400).body("problems[0].suggestion", equalTo("Points"));
        comment(copy, null, "Points").statusCode(400).body("problems[0].pointer", equalTo("/row"));
        as(ana).body(Map.of("sheet", "house", "text", text))
                .post(copy + "/comments")
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/sheet"));
        as(ana).body(Map.of("sheet", "house-and-owner", "text", "x".repeat(2001)))
                .post(copy + "/comments")
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/text"))
                .body("problems[0].found", equalTo("an invalid value"));
        as(ana).body(Map.of("sheet", "house-and-owner"))
                .post("/policies/roofing/working-copies/9999/comments")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyTheAuthorResolvesAComment() {
        String id = comment(copy, null, null).extract().path("id");
        String sam = AllowedEverything.key(Access.to(Role.SALES_APPROVER));

        as(sam).post(COMMENTS + id + "/resolve").then().statusCode(403).body("detail", containsString("key:"));
        String first = as(ana).post(COMMENTS + id + "/resolve")
                .then()
                .statusCode(200)
                .extract()
                .path("resolvedAt");
        as(ana).post(COMMENTS + id + "/resolve").then().statusCode(200).body("resolvedAt", equalTo(first));
        as(ana).post("/policies/b2b/comments/" + id + "/resolve").then().statusCode(404);
        as(ana).post(COMMENTS + "nothing/resolve")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:winnow:problem:unknown-comment"));
    }

    @Test
    void redactionDestroysTheTextAndLeavesTheLogIntact() {
        String id = comment(copy, "PROP-OWN-01", "Notes").extract().path("id");
        String admin = AllowedEverything.key(Access.to(Role.ADMIN));
        as(ana).post(COMMENTS + id + "/redact").then().statusCode(403);
        assertThat(events("comment-added"))
                .contains(id)
                .contains("hmac-sha256:")
                .doesNotContain(text);

        as(admin).post(COMMENTS + id + "/redact").then().statusCode(200).body("text", nullValue());

        as(ana).get(copy + "/comments").then().body(not(containsString(text))).body("comments", hasSize(1));
        assertThat(events("comment-redacted")).contains(id);
        given().get("/audit/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("tables.flaws", hasSize(0));
    }

    @Test
    void theCommentsOfAWorkingCopyGoWithItsDraft() {
        comment(copy, "PROP-OWN-01", null).statusCode(201);
        String draft = draft();
        String later = "later " + UUID.randomUUID();
        as(ana).body(Map.of("sheet", "house-and-owner", "text", later))
                .post(copy + "/comments")
                .then()
                .statusCode(201);
        comment(draft, null, null).statusCode(201).body("about", equalTo("release"));

        as(ana).get(draft + "/comments")
                .then()
                .body("comments.about", equalTo(List.of("working-copy", "release")))
                .body(not(containsString(later)));
        as(ana).delete(copy).then().statusCode(204);
        as(ana).get(draft + "/comments").then().body("comments", hasSize(2));
    }

    @Test
    void commentsAreKeptInTheEvidence() throws Exception {
        comment(copy, "PROP-OWN-01", null).statusCode(201);
        String draft = draft();
        given().body(Map.of("reason", "as agreed"))
                .contentType(ContentType.JSON)
                .post(draft + "/proposal")
                .then()
                .statusCode(200);
        for (Role side : List.of(Role.MARKETING_APPROVER, Role.SALES_APPROVER)) {
            as(AllowedEverything.key(Access.to(side)))
                    .body(Map.of("reason", "as agreed"))
                    .post(draft + "/approvals")
                    .then()
                    .statusCode(200);
        }
        as(AllowedEverything.key(Access.to(Role.SALES_APPROVER)))
                .body(Map.of("reason", "as agreed"))
                .post(draft + "/activation")
                .then()
                .statusCode(200);
        String decision = given().contentType(ContentType.JSON)
                .body(Map.of("policy", "roofing", "lead", Map.of("id", "L-" + UUID.randomUUID())))
                .post("/evaluate")
                .path("decisionId");

        comment(draft, null, null).statusCode(409).body("type", equalTo("urn:winnow:problem:wrong-state"));
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(given().get("/decisions/" + decision + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .asInputStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("comments.json")).contains(text, "PROP-OWN-01", "\"seal\"", "\"key\"");
    }

    @Test
    void commentsAreBounded() {
        CommentedVersion version = CommentedVersion.workingCopy("education", 77);
        CommentPlace place = new CommentPlace("any", null, null);
        for (int count = 0; count < Comments.MOST; count++) {
            assertThat(comments.add(version, place, text, "user:kim")).isInstanceOf(CommentResult.Done.class);
        }

        assertThat(comments.add(version, place, text, "user:kim")).isInstanceOf(CommentResult.TooMany.class);
    }

    private String draft() {
        as(ana).header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "PROP-OWN-01", "column", "Notes", "value", text))))
                .patch(copy + "/sheets/house-and-owner")
                .then()
                .statusCode(200);
        int number = as(ana).body(Map.of("reason", "as agreed"))
                .post(copy + "/release")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return "/policies/roofing/releases/" + number;
    }

    private ValidatableResponse comment(String version, @Nullable String row, @Nullable String column) {
        Map<String, Object> body = new HashMap<>(Map.of("sheet", "house-and-owner", "text", text));
        if (row != null) {
            body.put("row", row);
        }
        if (column != null) {
            body.put("column", column);
        }
        return as(ana).body(body).post(version + "/comments").then();
    }

    private static String events(String kind) {
        return given().get("/audit/events?limit=1&kind=" + kind).asString();
    }

    private static RequestSpecification as(String key) {
        return given().noFilters().header("X-API-Key", key).contentType(ContentType.JSON);
    }
}
