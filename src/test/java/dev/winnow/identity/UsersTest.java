package dev.winnow.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsersTest {

    private static final String PASSWORD = "a long sentence is best";

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    Commits commits;

    @Inject
    StoredUsers storedUsers;

    @Inject
    StoredSignOuts signOuts;

    @Inject
    org.hibernate.Session session;

    private final String name = "user-" + UUID.randomUUID();
    private final Queue<Boolean> transactions = new ConcurrentLinkedQueue<>();
    private boolean isAdded;

    @AfterEach
    void removeTheAddedUser() {
        if (isAdded) {
            QuarkusTransaction.requiringNew().run(() -> signOuts.delete("id.user", name));
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createMutationQuery("delete StoredUser u where u.name = :name")
                            .setParameter("name", name)
                            .executeUpdate());
        }
    }

    /** They take long: the transaction would be aborted under load. */
    @Test
    void passwordsAreHashedAndCheckedOutsideOfTransactions() {
        QuarkusMock.installMockForType(
                new Passwords() {
                    @Override
                    <T> T inTurn(Supplier<T> work) {
                        transactions.add(QuarkusTransaction.isActive());
                        return super.inTurn(() -> {
                            transactions.add(QuarkusTransaction.isActive());
                            return work.get();
                        });
                    }
                },
                Passwords.class);

        given().contentType("application/json")
                .body(Map.of("name", name, "password", PASSWORD, "roles", List.of("sales")))
                .post("/users")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body(Map.of("password", PASSWORD + "!", "roles", List.of("sales")))
                .put("/users/" + name)
                .then()
                .statusCode(200);

        assertThat(users.signIn(name, (PASSWORD + "!").toCharArray())).isPresent();
        assertThat(transactions).hasSize(6).containsOnly(false);
    }

    @Test
    void tooManyPasswordsAtOnceAreToldToComeAgain() {
        QuarkusMock.installMockForType(
                new Passwords() {
                    @Override
                    <T> T inTurn(Supplier<T> work) {
                        throw new PasswordsBusyException(new IllegalStateException());
                    }
                },
                Passwords.class);

        given().noFilters()
                .formParam("name", "admin")
                .formParam("password", PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
        given().contentType("application/json")
                .body(Map.of("name", name, "password", PASSWORD, "roles", List.of("sales")))
                .post("/users")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
    }

    /** A request of an old session between the change and its commit. */
    @Test
    void requestsDuringAChangeDoNotKeepSessionsAlive() {
        Session old = addedUser();

        QuarkusTransaction.requiringNew().run(() -> {
            users.endSessions(name);
            session.flush();
            assertThat(CompletableFuture.supplyAsync(() -> users.find(old)).join())
                    .isPresent();
        });

        assertThat(users.known(old)).isEmpty();
        assertThat(users.find(old)).isEmpty();
    }

    @Test
    void otherNodesEndSessionsWithinASecond() {
        Session old = addedUser();
        AtomicLong nanos = new AtomicLong();
        Users otherNode = new Users(
                storedUsers, signOuts, Clock.systemUTC(), passwords, commits, new ShortLivedCache<>(nanos::get));
        QuarkusTransaction.requiringNew().call(() -> otherNode.find(old));

        users.endSessions(name);
        nanos.addAndGet(Duration.ofMillis(1_001).toNanos());

        assertThat(otherNode.known(old)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> otherNode.find(old)))
                .isEmpty();
    }

    @Test
    void otherNodesNoticeASignOutWithinASecondAndKeepOtherSessions() {
        Session left = addedUser();
        Session other = new Session(name, 0, left.startedAt().plusMillis(1), left.usedAt());
        AtomicLong nanos = new AtomicLong();
        Users otherNode = new Users(
                storedUsers, signOuts, Clock.systemUTC(), passwords, commits, new ShortLivedCache<>(nanos::get));
        assertThat(QuarkusTransaction.requiringNew().call(() -> otherNode.find(left)))
                .isPresent();

        users.signOut(left, Instant.now().plusSeconds(60));
        users.signOut(left, Instant.now().plusSeconds(60));
        nanos.addAndGet(Duration.ofMillis(1_001).toNanos());

        assertThat(QuarkusTransaction.requiringNew().call(() -> otherNode.find(left)))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> otherNode.find(other)))
                .isPresent();
        assertThat(users.find(left)).isEmpty();
        users.signOut(other, Instant.now().minusSeconds(1));
        users.signOut(other, Instant.now().plusSeconds(60));
        assertThat(users.find(other)).isEmpty();
    }

    /** Without waiting for the other node's cache. */
    @Test
    void newSessionsAreKnownOnOtherNodesAtOnce() {
        Session old = addedUser();
        Users otherNode = new Users(storedUsers, signOuts, Clock.systemUTC(), passwords, commits);
        QuarkusTransaction.requiringNew().call(() -> otherNode.find(old));

        Session next = users.endSessions(name)
                .map(user -> Session.begin(user, Instant.now()))
                .orElseThrow();

        assertThat(otherNode.known(next)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> otherNode.find(next)))
                .isPresent();
    }

    /** Without events: verification would report it. */
    private Session addedUser() {
        isAdded = true;
        return users.add(name, Passwords.NOBODY, Access.to(Role.SALES))
                .map(user -> Session.begin(user, Instant.now()))
                .orElseThrow();
    }
}
