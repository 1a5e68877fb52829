package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users and keys are managed without scripts. */
@QuarkusTest
class PeoplePageTest {

    private static final String PEOPLE = "/console/people";
    private static final String KEYS = "/console/keys";

    private final String name = "somebody+" + UUID.randomUUID();

    private TestUser admin = new TestUser("");

    @BeforeEach
    void addAdministrator() {
        admin = TestUser.with(Role.ADMIN);
    }

    @AfterEach
    void removeAdministrator() {
        admin.remove();
    }

    @Test
    void aUserIsAddedWithRolesAndLimits() {
        add(name, "Ines Falk", "roofing", Role.ANALYST, Role.SALES).then().statusCode(303);

        Element line = line(name);
        assertThat(line.select("th").text()).contains("Ines Falk", name);
        Document page = page(PEOPLE);
        List<String> roles = page.select("thead th.role").eachText();
        assertThat(line.select("td.role").eachText().stream().filter("yes"::equals))
                .hasSize(2);
        assertThat(line.select("td.role").get(roles.indexOf("Analyst")).text()).isEqualTo("yes");
        assertThat(line.select("td.role").get(roles.indexOf("Auditor")).text()).isEmpty();
        assertThat(line.text()).contains("roofing", "never");

        new TestUser(name).browser().get("/console").then().statusCode(200);

        assertThat(line(name).select("time")).hasSize(1);
    }

    @Test
    void whatWasTypedIsKeptButNoPassword() {
        Response answer = admin.browser()
                .formParam("name", "not a name")
                .formParam("displayName", "Ines Falk")
                .formParam("password", "too short")
                .formParam("policy", "roofing")
                .post(PEOPLE);

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("[role=alert] p").eachText())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("at least 12 characters"));
        assertThat(page.select("input[name=name]").attr("value")).isEqualTo("not a name");
        assertThat(page.select("input[name=displayName]").attr("value")).isEqualTo("Ines Falk");
        assertThat(page.select("input[name=policy][checked]").attr("value")).isEqualTo("roofing");
        assertThat(answer.asString()).doesNotContain("too short");
        add(name, "", "", Role.SALES).then().statusCode(303);
        add(name, "", "", Role.SALES).then().statusCode(409).body(containsString("is or was in use"));
    }

    @Test
    void rolesAndThePasswordAreChanged() {
        add(name, "", "", Role.SALES);
        String person = page(PEOPLE).select("a:contains(" + name + ")").attr("href");

        change(person, "another-long-sentence", Role.AUDITOR)
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=changed"));

        assertThat(given().get("/users").<List<String>>path("users.find { it.name == '" + name + "' }.roles"))
                .containsExactly("auditor");
        assertThat(signIn(name, "another-long-sentence")).isEqualTo(302);
        assertThat(signIn(name, TestUser.PASSWORD)).isNotEqualTo(302);
        assertThat(page(person + "?done=changed").select("[role=status]").text())
                .isEqualTo("The change is saved.");
        change(person, "short", Role.AUDITOR).then().statusCode(400);
        change(person, "").then().statusCode(400).body(containsString("at least one role"));
    }

    @Test
    void disabledUsersAreEnabledWithANewPassword() {
        add(name, "", "", Role.SALES);
        String person = page(PEOPLE).select("a:contains(" + name + ")").attr("href");

        browser().post(person + "/disablement").then().statusCode(303);

        assertThat(signIn(name, TestUser.PASSWORD)).isNotEqualTo(302);
        assertThat(line(name).text()).contains("disabled");
        Document page = page(person);
        assertThat(page.select("form[action$=/disablement], form[action$=/end]"))
                .isEmpty();
        assertThat(page.select("form[action$=/enablement]")).hasSize(1);
        browser()
                .formParam("password", "short")
                .post(person + "/enablement")
                .then()
                .statusCode(400);

        browser()
                .formParam("password", "another-long-sentence")
                .post(person + "/enablement")
                .then()
                .statusCode(303);

        assertThat(signIn(name, "another-long-sentence")).isEqualTo(302);
        browser()
                .formParam("password", "another-long-sentence")
                .post(person + "/enablement")
                .then()
                .statusCode(409);
    }

    @Test
    void keysThatExpireSoonAreMarked() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        issue(name + "-soon", today.plusDays(20).toString()).then().statusCode(200);
        issue(name + "-later", today.plusDays(40).toString()).then().statusCode(200);
        issue(name + "-past", today.minusDays(2).toString()).then().statusCode(200);

        Document page = page(KEYS);

        assertThat(page.select("tr:contains(" + name + "-soon) .mark").eachText())
                .containsExactly("expires soon");
        assertThat(page.select("tr:contains(" + name + "-later) .mark").eachText())
                .containsExactly("valid");
        assertThat(page.select("tr:contains(" + name + "-past) .mark").eachText())
                .containsExactly("expired");
        assertThat(page.select(".lead-in").text()).contains("within 30 days");
        issue(name + "-never", "soon").then().statusCode(400).body(containsString("Enter a day"));
        issue(name + "-soon", "").then().statusCode(409).body(containsString("already called"));
    }

    @Test
    void administratorsFindPeopleAndKeys() {
        add(name, "Ines Falk", "", Role.SALES);
        issue(name, "").then().statusCode(200);

        Document found = Jsoup.parse(
                admin.browser().queryParam("q", name).get("/console/search").asString());

        assertThat(found.select(".results li").eachText())
                .hasSize(2)
                .anyMatch(line -> line.contains("User"))
                .anyMatch(line -> line.contains("Key"));
        assertThat(page(found.select(".results a").get(0).attr("href"))
                        .select("h1")
                        .text())
                .isEqualTo("Ines Falk");
        TestUser other = TestUser.with(Role.AUDITOR);
        assertThat(Jsoup.parse(other.browser()
                                .queryParam("q", name)
                                .get("/console/search")
                                .asString())
                        .select(".results"))
                .isEmpty();
        assertThat(Jsoup.parse(other.browser()
                                .queryParam("q", "people")
                                .get("/console/search")
                                .asString())
                        .select(".results a[href='" + PEOPLE + "']"))
                .isEmpty();
        assertThat(page("/console/search?q=people").select(".results a[href='" + PEOPLE + "']"))
                .hasSize(1);
    }

    @Test
    void thoseLimitedToPoliciesSeeNobody() {
        TestUser limited = TestUser.limited(List.of("roofing"), Role.ADMIN);

        for (String path : List.of(PEOPLE, PEOPLE + "/" + admin.name(), KEYS)) {
            limited.browser()
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body(containsString("limited to policies"), containsString("This page is for: Administrator"));
        }
        limited.browser()
                .post(PEOPLE + "/" + admin.name() + "/disablement")
                .then()
                .statusCode(403);
        admin.browser().get(PEOPLE + "/nobody").then().statusCode(404);
    }

    private Response add(String user, String displayName, String policy, Role... roles) {
        return admin.browser()
                .formParam("name", user)
                .formParam("displayName", displayName)
                .formParam("password", TestUser.PASSWORD)
                .formParam("role", words(roles))
                .formParam("policy", policy.isEmpty() ? List.of() : List.of(policy))
                .post(PEOPLE);
    }

    private Response change(String person, String password, Role... roles) {
        return browser()
                .contentType("application/x-www-form-urlencoded")
                .formParam("password", password)
                .formParam("role", words(roles))
                .post(person);
    }

    private Response issue(String key, String expires) {
        return admin.browser()
                .formParam("name", key)
                .formParam("role", Role.SALES.word())
                .formParam("expires", expires)
                .post(KEYS);
    }

    private static List<String> words(Role... roles) {
        return List.of(roles).stream().map(Role::word).toList();
    }

    private static int signIn(String user, String password) {
        Response answer = TestUser.anonymous()
                .formParam("name", user)
                .formParam("password", password)
                .post("/j_security_check");
        return answer.getCookie("winnow-session") == null ? 401 : 302;
    }

    private Element line(String user) {
        return page(PEOPLE).expectFirst("main tbody tr:contains(" + user + ")");
    }

    /** Links are encoded already. */
    private RequestSpecification browser() {
        return admin.browser().urlEncodingEnabled(false);
    }

    private Document page(String path) {
        Response answer = browser().get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
