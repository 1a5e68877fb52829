package dev.winnow.web.audit;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.personal.Masking;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Searches all files that a server writes for erased leads, byte by byte. */
@QuarkusTest
@TestProfile(ErasedSubjectsTest.InFiles.class)
class ErasedSubjectsTest {

    private static final Logger LOG = Logger.getLogger(ErasedSubjectsTest.class);
    private static final int LEADS = 30;
    private static final Pattern TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Inject
    Session session;

    /** A database in a file and a log at the finest level. */
    public static class InFiles implements QuarkusTestProfile {

        static final Path FOLDER = Path.of("target", "erased", UUID.randomUUID().toString());

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.h2.jdbc.url",
                    "jdbc:h2:file:./" + FOLDER.resolve("winnow") + ";RETENTION_TIME=1000",
                    "winnow.audit.checkpoints",
                    FOLDER.resolve("checkpoints.ndjson").toString(),
                    "quarkus.log.file.enabled",
                    "true",
                    "quarkus.log.file.path",
                    FOLDER.resolve("server.log").toString(),
                    "quarkus.log.category.\"dev.winnow\".level",
                    "DEBUG");
        }
    }

    private record Person(String id, String name, String email, String firm) {

        static Person random() {
            return new Person(text(), text(), text(), text());
        }

        private static String text() {
            return UUID.randomUUID().toString();
        }

        private Map<String, Object> lead() {
            return Map.of(
                    "id",
                    id,
                    "contact",
                    Map.of("name", name, "email", email + "@example.com"),
                    "company",
                    Map.of("name", firm));
        }

        private List<String> texts() {
            return List.of(id, name, email, firm);
        }
    }

    @Test
    void nothingOfThemIsLeft() throws IOException {
        Person kept = Person.random();
        List<Person> people = Stream.generate(Person::random).limit(LEADS).toList();
        evaluate(kept, Map.of());
        for (Person person : people) {
            evaluate(person, Map.of());
            evaluate(person, Map.of("unknown", person.email()));
        }
        for (Person person : people) {
            given().delete("/leads/{id}/personal-data", person.id()).then().statusCode(200);
        }

        Masking.during(people.get(0).texts(), () -> {
            LOG.warnf("about %s", people.get(0).email());
            return null;
        });

        List<byte[]> all = written();
        assertThat(Files.readString(InFiles.FOLDER.resolve("server.log"))).contains("about ***");
        assertThat(all)
                .as("what the database does hold in plain text is found")
                .anyMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("b2b"));
        String lines = given().accept("application/x-ndjson").get("/decisions").asString();
        all.add(lines.getBytes(StandardCharsets.UTF_8));
        for (String path : List.of("/decisions", "/audit/log", "/audit/erasures", "/q/metrics")) {
            all.add(given().get(path).asByteArray());
        }
        all.add(given().accept("text/csv").get("/decisions").asByteArray());

        Set<String> found = new HashSet<>();
        all.forEach(bytes -> found.addAll(texts(bytes)));
        assertThat(found)
                .doesNotContainAnyElementsOf(people.stream()
                        .flatMap(person -> person.texts().stream())
                        .toList());
        assertThat(found).as("who isn't erased is found").contains(kept.id());
        assertThat(given().get("/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    /** With one more unknown field in the lead, which makes the request invalid. */
    private static void evaluate(Person person, Map<String, String> more) {
        Map<String, Object> lead = new HashMap<>(person.lead());
        lead.putAll(more);
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", lead))
                .post("/evaluate")
                .then()
                .statusCode(more.isEmpty() ? 200 : 400);
    }

    private List<byte[]> written() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path folder : List.of(InFiles.FOLDER, database())) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.add(Files.readAllBytes(path));
                }
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        return files;
    }

    private Path database() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.doReturningWork(connection -> {
                    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                        return InFiles.FOLDER;
                    }
                    try (var statement = connection.createStatement()) {
                        var result = statement.executeQuery("show data_directory");
                        result.next();
                        return Path.of(result.getString(1));
                    }
                }));
    }

    /** Matches the texts in UTF-8 and in UTF-16, which has zeros in between. */
    private static Set<String> texts(byte[] bytes) {
        return TEXT.matcher(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""))
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }
}
