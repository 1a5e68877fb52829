package dev.winnow.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.http.SignedInUser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ResetPasswordCommandTest.WithControl.class)
class ResetPasswordCommandTest {

    private static final Path DATA = Path.of("target/reset-password");

    public static final class WithControl implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("winnow.control", DATA.resolve("control.sock").toString());
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void usersGetARandomPasswordFromTheRunningServer() {
        SignedInUser user = SignedInUser.with(List.of("admin"), List.of());

        assertThat(run(user.name(), DATA)).isZero();

        String password = out.toString().lines().findFirst().orElseThrow().replaceFirst(".*: ", "");
        assertThat(out.toString()).startsWith("The new password of " + user.name() + ": ");
        assertThat(user.trySignIn(SignedInUser.PASSWORD)).isNull();
        assertThat(user.trySignIn(password)).isNotNull();
        assertThat(SignedInUser.isSignedIn(user.session())).isFalse();
        assertThat(given().queryParam("kind", "user-changed")
                        .queryParam("caller", "command")
                        .get("/audit/events")
                        .<List<String>>path("events.subject"))
                .contains(user.name());
        assertThat(given().get("/audit/verification").<Boolean>path("intact")).isTrue();
    }

    @Test
    void unknownAndDisabledUsersKeepNothing() {
        SignedInUser user = SignedInUser.with(List.of("sales"), List.of());
        given().delete("/users/" + user.name()).then().statusCode(200);

        assertThat(run(user.name(), DATA)).isEqualTo(1);
        assertThat(run("nobody-there", DATA)).isEqualTo(1);

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        disabled -> assertThat(disabled).contains("is disabled", "/enablement"),
                        unknown ->
                                assertThat(unknown).isEqualTo("There is no user nobody-there; GET /users lists them."));
    }

    @Test
    void withoutAServerNothingIsChanged() {
        assertThat(run("admin", Path.of("target/no-server"))).isEqualTo(1);
        assertThat(err.toString()).startsWith("No server listens on").hasLineCount(1);
    }

    private int run(String name, Path data) {
        return Winnow.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("reset-password", name, "--data", data.toString());
    }
}
