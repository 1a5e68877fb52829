package dev.winnow.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the API's description, with every role and with none. */
@QuarkusTest
class AuthorisationTest {

    private static final Set<Role> MEASURING =
            EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.SALES, Role.AUDITOR);

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(Role.INTEGRATION, Role.SALES, Role.AUDITOR);
    private static final Set<Role> ANALYST = EnumSet.of(Role.ANALYST);
    private static final Set<Role> AUDITOR = EnumSet.of(Role.AUDITOR);
    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);

    private static final Set<Role> APPROVERS = EnumSet.of(Role.MARKETING_APPROVER, Role.SALES_APPROVER);
    private static final Set<Role> STEPPERS = EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER);
    private static final Set<Role> COMMENTS = EnumSet.of(
            Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.PUBLISHER, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> IMPACTS =
            EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.AUDITOR);
    private static final Set<Role> FUNNEL =
            EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.SALES, Role.AUDITOR);
    private static final Set<Role> SIMULATING =
            EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.SALES);
    private static final Set<Role> RELEASES =
            EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.PUBLISHER, Role.AUDITOR);

    private static final Map<String, Set<Role>> MATRIX = Map.ofEntries(
            Map.entry("post /evaluate", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /evaluate/batch", EnumSet.of(Role.INTEGRATION)),
            Map.entry("get /intake/mappings", EnumSet.of(Role.ADMIN, Role.INTEGRATION, Role.AUDITOR)),
            Map.entry("get /intake/mappings/{name}", EnumSet.of(Role.ADMIN, Role.INTEGRATION, Role.AUDITOR)),
            Map.entry("put /intake/mappings/{name}", ADMIN),
            Map.entry("delete /intake/mappings/{name}", ADMIN),
            Map.entry("get /jobs", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /jobs", EnumSet.of(Role.INTEGRATION)),
            Map.entry("get /jobs/{id}", EnumSet.of(Role.INTEGRATION)),
            Map.entry("delete /jobs/{id}", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /jobs/{id}/start", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /jobs/{id}/cancellation", EnumSet.of(Role.INTEGRATION)),
            Map.entry("get /jobs/{id}/mapping", EnumSet.of(Role.INTEGRATION)),
            Map.entry("put /jobs/{id}/mapping", EnumSet.of(Role.INTEGRATION)),
            Map.entry("get /jobs/{id}/{which}.{format}", EnumSet.of(Role.INTEGRATION)),
            Map.entry("get /policies", ALL),
            Map.entry("get /policies/{policy}", ALL),
            Map.entry("get /policies/{policy}/schema", ALL),
            Map.entry("get /policies/{policy}/tables", ALL),
            Map.entry("get /policies/{policy}/tables/{table}", ALL),
            Map.entry("get /policies/{policy}/tables/{table}.xlsx", ALL),
            Map.entry(
                    "post /policies/{policy}/check",
                    EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER)),
            Map.entry("post /policies/{policy}/simulation", SIMULATING),
            Map.entry("get /policies/{policy}/releases", RELEASES),
            Map.entry("get /policies/{policy}/working-copies/{copy}/comments", COMMENTS),
            Map.entry("post /policies/{policy}/working-copies/{copy}/comments", STEPPERS),
            Map.entry("get /policies/{policy}/releases/{number}/comments", COMMENTS),
            Map.entry("post /policies/{policy}/releases/{number}/comments", STEPPERS),
            Map.entry("post /policies/{policy}/comments/{comment}/resolve", STEPPERS),
            Map.entry("post /policies/{policy}/comments/{comment}/redact", ADMIN),
            Map.entry("post /policies/{policy}/releases", EnumSet.of(Role.ANALYST)),
            Map.entry("get /policies/{policy}/releases/{number}", RELEASES),
            Map.entry("get /policies/{policy}/releases/{number}/diff", RELEASES),
            Map.entry("get /policies/{policy}/releases/{number}/files", RELEASES),
            Map.entry("post /policies/{policy}/releases/{number}/rebase", EnumSet.of(Role.ANALYST)),
            Map.entry("post /policies/{policy}/releases/{number}/impact", IMPACTS),
            Map.entry("get /policies/{policy}/releases/{number}/shadow", IMPACTS),
            Map.entry("post /policies/{policy}/releases/{number}/shadow", STEPPERS),
            Map.entry("delete /policies/{policy}/releases/{number}/shadow", STEPPERS),
            Map.entry("get /policies/{policy}/releases/{number}/sheets", RELEASES),
            Map.entry("get /policies/{policy}/releases/{number}/sheets/{sheet}", RELEASES),
            Map.entry("get /policies/{policy}/folder/sheets", RELEASES),
            Map.entry("get /policies/{policy}/folder/sheets/{sheet}", RELEASES),
            Map.entry("get /policies/{policy}/working-copies", RELEASES),
            Map.entry("post /policies/{policy}/working-copies", ANALYST),
            Map.entry("get /policies/{policy}/working-copies/{copy}", RELEASES),
            Map.entry("delete /policies/{policy}/working-copies/{copy}", ANALYST),
            Map.entry("get /policies/{policy}/working-copies/{copy}/files", RELEASES),
            Map.entry("post /policies/{policy}/working-copies/{copy}/files", ANALYST),
            Map.entry("get /policies/{policy}/working-copies/{copy}/check", RELEASES),
            Map.entry("post /policies/{policy}/working-copies/{copy}/undo", ANALYST),
            Map.entry("post /policies/{policy}/working-copies/{copy}/redo", ANALYST),
            Map.entry("post /policies/{policy}/working-copies/{copy}/release", ANALYST),
            Map.entry("post /policies/{policy}/working-copies/{copy}/save", EnumSet.of(Role.PUBLISHER)),
            Map.entry("get /policies/{policy}/working-copies/{copy}/diff", RELEASES),
            Map.entry("get /policies/{policy}/working-copies/{copy}/sheets", RELEASES),
            Map.entry("get /policies/{policy}/working-copies/{copy}/sheets/{sheet}", RELEASES),
            Map.entry("patch /policies/{policy}/working-copies/{copy}/sheets/{sheet}", ANALYST),
            Map.entry("get /policies/{policy}/impacts/{id}", IMPACTS),
            Map.entry("delete /policies/{policy}/impacts/{id}", IMPACTS),
            Map.entry("post /policies/{policy}/releases/{number}/proposal", EnumSet.of(Role.ANALYST)),
            Map.entry("post /policies/{policy}/releases/{number}/approvals", APPROVERS),
            Map.entry("post /policies/{policy}/releases/{number}/rejection", STEPPERS),
            Map.entry("post /policies/{policy}/releases/{number}/activation", APPROVERS),
            Map.entry("post /policies/{policy}/releases/{number}/rollback", APPROVERS),
            Map.entry("get /decisions", EnumSet.of(Role.SALES, Role.AUDITOR)),
            Map.entry("get /insights/funnel", MEASURING),
            Map.entry("get /insights/funnel.{format}", MEASURING),
            Map.entry("get /insights/stuck", EnumSet.of(Role.SALES, Role.AUDITOR)),
            Map.entry("get /decisions.{format}", AUDITOR),
            Map.entry("get /decisions/{id}", READERS),
            Map.entry("get /decisions/{id}/explanation", READERS),
            Map.entry("post /decisions/{id}/replay", AUDITOR),
            Map.entry("get /decisions/{id}/evidence", AUDITOR),
            Map.entry("get /leads/{id}/history", READERS),
            Map.entry("get /leads/{id}/movement", READERS),
            Map.entry("get /leads/{id}/outcomes", READERS),
            Map.entry("post /leads/{id}/outcomes", EnumSet.of(Role.INTEGRATION, Role.SALES)),
            Map.entry("post /outcomes", EnumSet.of(Role.INTEGRATION, Role.SALES)),
            Map.entry("post /plan/quota", MEASURING),
            Map.entry("delete /leads/{id}/personal-data", ADMIN),
            Map.entry("get /policies/{policy}/sample-leads", EnumSet.of(Role.INTEGRATION, Role.ADMIN)),
            Map.entry("post /policies/{policy}/sample-leads", EnumSet.of(Role.INTEGRATION)),
            Map.entry("delete /policies/{policy}/sample-leads", ADMIN),
            Map.entry("get /audit/verification", AUDITOR),
            Map.entry("get /audit/log", AUDITOR),
            Map.entry("get /audit/erasures", AUDITOR),
            Map.entry("get /audit/events", AUDITOR),
            Map.entry("get /events/stream", ALL),
            Map.entry("get /session", ALL),
            Map.entry("put /session/password", ALL),
            Map.entry("delete /sessions", ALL),
            Map.entry("get /policies/{policy}/people", ALL),
            Map.entry("get /keys", ADMIN),
            Map.entry("post /keys", ADMIN),
            Map.entry("delete /keys/{name}", ADMIN),
            Map.entry("get /users", ADMIN),
            Map.entry("post /users", ADMIN),
            Map.entry("put /users/{name}", ADMIN),
            Map.entry("delete /users/{name}", ADMIN),
            Map.entry("post /users/{name}/enablement", ADMIN),
            Map.entry("delete /users/{name}/sessions", ADMIN));

    /** Response formats that require other roles than their operation. */
    private static final Map<String, Set<Role>> EXPORTS = Map.of(
            "text/csv", AUDITOR,
            "application/x-ndjson", AUDITOR,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", AUDITOR);

    /** Paths that aren't in the API's description. */
    private static final Map<String, Set<Role>> OTHERS = Map.of(
            "get /", ALL,
            "get /q/openapi", ALL,
            "get /q/swagger-ui/", ALL,
            "get /q/metrics", EnumSet.of(Role.ADMIN, Role.AUDITOR));

    /** The console's pages, apart from its assets, which are public. */
    private static final Map<String, Set<Role>> PAGES = Map.ofEntries(
            Map.entry("get /console", ALL),
            Map.entry("get /console/{address:.+}", ALL),
            Map.entry("get /console/search", ALL),
            Map.entry("get /console/policies/{policy}/sheets/{sheet}/rows/{row}/history", RELEASES),
            Map.entry("get /console/decisions", EnumSet.of(Role.SALES, Role.AUDITOR)),
            Map.entry("get /console/import", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /console/import", EnumSet.of(Role.INTEGRATION)),
            Map.entry("get /console/import/{id}", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /console/import/{id}/mapping", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /console/import/{id}/start", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /console/import/{id}/cancellation", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /console/import/{id}/deletion", EnumSet.of(Role.INTEGRATION)),
            Map.entry("get /console/insights", MEASURING),
            Map.entry("get /console/quota", MEASURING),
            Map.entry("get /console/leads", EnumSet.of(Role.SALES, Role.AUDITOR, Role.ADMIN)),
            Map.entry("get /console/leads/{lead}", EnumSet.of(Role.SALES, Role.AUDITOR)),
            Map.entry("post /console/leads/{lead}", EnumSet.of(Role.SALES, Role.AUDITOR)),
            Map.entry("post /console/leads/{lead}/outcomes", EnumSet.of(Role.SALES)),
            Map.entry("get /console/leads/{lead}/erasure", EnumSet.of(Role.ADMIN)),
            Map.entry("post /console/leads/{lead}/erasure", EnumSet.of(Role.ADMIN)),
            Map.entry("get /console/decisions/{id}", READERS),
            Map.entry("post /console/decisions/{id}/replay", AUDITOR),
            Map.entry("get /console/policies/{policy}", ALL),
            Map.entry("get /console/policies/{policy}/definition", ALL),
            Map.entry("post /console/policies/{policy}/definition/review", APPROVERS),
            Map.entry("get /console/policies/{policy}/try", SIMULATING),
            Map.entry("post /console/policies/{policy}/try", SIMULATING),
            Map.entry("post /console/policies/{policy}/working-copies", ANALYST),
            Map.entry("get /console/policies/{policy}/working-copies/{copy}/rebase", ANALYST),
            Map.entry("post /console/policies/{policy}/working-copies/{copy}/rebase", ANALYST),
            Map.entry("post /console/policies/{policy}/sample-leads", EnumSet.of(Role.INTEGRATION)),
            Map.entry("post /console/policies/{policy}/sample-leads/removal", ADMIN),
            Map.entry("get /console/first-run", ADMIN),
            Map.entry("post /console/first-run", ADMIN),
            Map.entry("post /console/first-run/later", ADMIN),
            Map.entry("get /console/audit", AUDITOR),
            Map.entry("post /console/audit/verification", AUDITOR),
            Map.entry("post /console/audit/export", AUDITOR),
            Map.entry("get /console/audit/events", AUDITOR),
            Map.entry("get /console/audit/erasures", AUDITOR),
            Map.entry("get /console/status", EnumSet.of(Role.ADMIN, Role.ANALYST, Role.AUDITOR)),
            Map.entry("get /console/people", ADMIN),
            Map.entry("post /console/people", ADMIN),
            Map.entry("get /console/people/{name}", ADMIN),
            Map.entry("post /console/people/{name}", ADMIN),
            Map.entry("post /console/people/{name}/disablement", ADMIN),
            Map.entry("post /console/people/{name}/enablement", ADMIN),
            Map.entry("post /console/people/{name}/sessions/end", ADMIN),
            Map.entry("get /console/keys", ADMIN),
            Map.entry("post /console/keys", ADMIN),
            Map.entry("post /console/keys/{name}/revocation", ADMIN),
            Map.entry("post /console/first-visit", ANALYST),
            Map.entry("post /console/first-visit/end", ANALYST),
            Map.entry("get /console/policies/{policy}/working-copies/{copy}", RELEASES),
            Map.entry("get /console/policies/{policy}/working-copies/{copy}/sheets/{sheet}", RELEASES),
            Map.entry("get /console/policies/{policy}/working-copies/{copy}/changes", RELEASES),
            Map.entry("get /console/policies/{policy}/working-copies/{copy}/comments", COMMENTS),
            Map.entry("post /console/policies/{policy}/working-copies/{copy}/comments", STEPPERS),
            Map.entry("get /console/policies/{policy}/releases/{number}/comments", COMMENTS),
            Map.entry("post /console/policies/{policy}/releases/{number}/comments", STEPPERS),
            Map.entry("post /console/policies/{policy}/comments/{comment}/resolve", STEPPERS),
            Map.entry("post /console/policies/{policy}/comments/{comment}/redact", ADMIN),
            Map.entry("post /console/policies/{policy}/working-copies/{copy}/save", EnumSet.of(Role.PUBLISHER)),
            Map.entry("post /console/policies/{policy}/working-copies/{copy}/draft", ANALYST),
            Map.entry("get /console/policies/{policy}/cases", RELEASES),
            Map.entry("get /console/policies/{policy}/working-copies/{copy}/cases", RELEASES),
            Map.entry("post /console/policies/{policy}/working-copies/{copy}/cases", ANALYST),
            Map.entry("get /console/policies/{policy}/upload", ANALYST),
            Map.entry("post /console/policies/{policy}/upload", ANALYST),
            Map.entry("post /console/policies/{policy}/upload/marked", ANALYST),
            Map.entry("post /console/policies/{policy}/upload/working-copy", ANALYST),
            Map.entry("post /console/policies/{policy}/upload/merge", ANALYST),
            Map.entry("get /console/policies/{policy}/releases", RELEASES),
            Map.entry("get /console/policies/{policy}/releases/{number}", RELEASES),
            Map.entry("get /console/policies/{policy}/releases/{number}/cases", RELEASES),
            Map.entry("get /console/policies/{policy}/releases/{number}/steps", RELEASES),
            Map.entry("get /console/policies/{policy}/releases/{number}/impact", IMPACTS),
            Map.entry("post /console/policies/{policy}/releases/{number}/impact", IMPACTS),
            Map.entry("post /console/policies/{policy}/releases/{number}/impact/cancellation", IMPACTS),
            Map.entry("get /console/policies/{policy}/releases/{number}/shadow", IMPACTS),
            Map.entry("post /console/policies/{policy}/releases/{number}/shadow", STEPPERS),
            Map.entry("post /console/policies/{policy}/releases/{number}/shadow/end", STEPPERS),
            Map.entry("get /console/policies/{policy}/releases/{number}/rebase", ANALYST),
            Map.entry("post /console/policies/{policy}/releases/{number}/rebase", ANALYST),
            Map.entry("post /console/policies/{policy}/releases/{number}/proposal", ANALYST),
            Map.entry("post /console/policies/{policy}/releases/{number}/approvals", APPROVERS),
            Map.entry("post /console/policies/{policy}/releases/{number}/rejection", STEPPERS),
            Map.entry("post /console/policies/{policy}/releases/{number}/activation", APPROVERS),
            Map.entry("post /console/policies/{policy}/releases/{number}/rollback", APPROVERS),
            Map.entry("get /console/policies/{policy}/releases/{number}/sheets/{sheet}", RELEASES),
            Map.entry("get /console/policies/{policy}/folder/sheets/{sheet}", RELEASES));

    private String nobody = "";
    private final Map<Role, String> keys = new TreeMap<>();

    @BeforeEach
    void issueKeys() {
        Arrays.stream(Role.values()).forEach(role -> keys.put(role, AllowedEverything.key(Access.to(role))));
        nobody = AllowedEverything.key(Access.to());
    }

    @Test
    void everyOperationIsInTheMatrix() throws IOException {
        JsonNode api = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
        Set<String> described = new TreeSet<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method + " " + path.getKey())));

        assertThat(MATRIX.keySet()).isEqualTo(described);
    }

    @Test
    void everyPageOfTheConsoleIsInTheMatrix() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("dev.winnow.console")) {
            if (type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(PermitAll.class)) {
                String path = type.getAnnotationOfType(Path.class).value();
                type.getMethods().forEach(method -> verb(method)
                        .ifPresent(verb -> found.add(verb + " " + path
                                + (method.isAnnotatedWith(Path.class)
                                        ? method.getAnnotationOfType(Path.class).value()
                                        : ""))));
            }
        }

        assertThat(PAGES.keySet()).isEqualTo(found);
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(name -> name.matches("GET|POST|PUT|PATCH|DELETE"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .findFirst();
    }

    @Test
    void accessFollowsTheMatrix() {
        MATRIX.forEach((operation, allowed) -> assertAllowed(operation, "*/*", allowed));
        OTHERS.forEach((operation, allowed) -> assertAllowed(operation, "*/*", allowed));
        PAGES.forEach((operation, allowed) -> assertAllowed(operation, "*/*", allowed));
    }

    @Test
    void exportsAreForAuditors() {
        EXPORTS.forEach((format, allowed) -> assertAllowed("get /decisions", format, allowed));
    }

    @Test
    void withoutCredentialsOnlyHealthAndSignInAreAvailable() {
        for (String path : Set.of("/q/health", "/q/health/ready", "/q/health/live", "/sign-in", "/assets/access.css")) {
            assertThat(anonymous().get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path :
                Set.of("/", "/nothing/here", "/q", "/q/dev-ui", "/q/metrics", "/q/openapi", "/q/swagger-ui/")) {
            anonymous().get(path).then().statusCode(401).contentType(ProblemDetails.MEDIA_TYPE);
        }
    }

    private void assertAllowed(String operation, String accept, Set<Role> allowed) {
        assertThat(status(operation, accept, null))
                .as(operation + " without credentials")
                .isEqualTo(401);
        assertThat(status(operation, accept, nobody))
                .as(operation + " without a role")
                .isEqualTo(403);
        for (Role role : Role.values()) {
            int status = status(operation, accept, keys.get(role));
            if (allowed.contains(role)) {
                assertThat(status)
                        .as(operation + " as " + role)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                assertThat(status).as(operation + " as " + role).isEqualTo(403);
            }
        }
    }

    private static int status(String operation, String accept, @Nullable String key) {
        String[] parts = operation.split(" ");
        RequestSpecification request = anonymous().accept(accept).redirects().follow(false);
        if (key != null) {
            request.header("X-API-Key", key);
        }
        if (operation.matches(
                "post /(policies/\\{policy}/(check|releases|working-copies/\\{copy}/files)|console/(.*/(upload.*|cases)|import))")) {
            request.multiPart("file", "none.xlsx", new byte[0]);
        } else if (parts[1].startsWith("/console/") && parts[0].equals("post")) {
            request.formParam("title", "");
        } else if (operation.equals("post /jobs")) {
            request.contentType("text/csv").body("id");
        } else if (!parts[0].equals("get")) {
            request.contentType("application/json").body("{}");
        }
        // There, sample leads would be loaded
        String policy = operation.contains("/sample-leads") ? "roofing" : "b2b";
        String path = parts[1].replace("{policy}", policy)
                .replace("{number}", "1")
                .replace("{copy}", "1")
                .replace("{comment}", "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
                .replace("{sheet}", "content")
                .replace("{row}", "ENG-CON-04")
                .replace("{table}", "firmographic-fit")
                .replace("{id}", "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
                .replace("{name}", "nobody")
                .replace("{format}", "csv")
                .replace("{which}", "failed")
                .replace("{lead}", "L-none")
                .replace("{address:.+}", "nothing");
        // The body of a stream has no end
        String method = path.equals("/events/stream") ? "head" : parts[0];
        return request.request(method.toUpperCase(Locale.ROOT), path).statusCode();
    }

    private static RequestSpecification anonymous() {
        return given().noFilters();
    }
}
