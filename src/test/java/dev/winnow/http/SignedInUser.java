package dev.winnow.http;

import static io.restassured.RestAssured.given;

import dev.winnow.identity.Session;
import dev.winnow.identity.SessionKey;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A new user with a session. */
public final class SignedInUser {

    public static final String PASSWORD = "a long sentence is best";

    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final String name;
    private Cookie session;

    private SignedInUser(String name) {
        this.name = name;
        this.session = signIn(PASSWORD);
    }

    /** @param policies that the user is limited to; empty for all */
    public static SignedInUser with(List<String> roles, List<String> policies) {
        String name = "user-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        name,
                        "displayName",
                        "Dana Fox",
                        "password",
                        PASSWORD,
                        "roles",
                        roles,
                        "policies",
                        policies))
                .post("/users")
                .then()
                .statusCode(201);
        return new SignedInUser(name);
    }

    public String name() {
        return name;
    }

    /** The cookie as a header has it. */
    public String header() {
        return SignIn.COOKIE + "=" + session.getValue();
    }

    public Cookie session() {
        return session;
    }

    /** Signs in again. */
    public Cookie signIn(String password) {
        return Objects.requireNonNull(trySignIn(password));
    }

    /** Null if refused. */
    public @Nullable Cookie trySignIn(String password) {
        return given().noFilters()
                .redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .post(SignIn.FORM_PATH)
                .getDetailedCookie(SignIn.COOKIE);
    }

    public RequestSpecification request() {
        return request(session);
    }

    public static RequestSpecification request(Cookie session) {
        return given().noFilters().redirects().follow(false).cookie(session);
    }

    public static boolean isSignedIn(Cookie session) {
        return request(session).get("/session").statusCode() == 200;
    }

    /** Goes on with the session of an answer, if it sets one. */
    public void follow(Response answer) {
        Cookie next = answer.getDetailedCookie(SignIn.COOKIE);
        session = next == null ? session : next;
    }

    /** Makes the session as old as this, and as long not used. */
    public void age(Duration sinceStart, Duration sinceUse) {
        Instant now = Instant.now();
        session = cookie(new Session(name, 0, now.minus(sinceStart), now.minus(sinceUse)));
    }

    /** As Quarkus writes it. */
    private static Cookie cookie(Session session) {
        byte[] iv = new byte[12];
        String text = session.usedAt().plus(TIMEOUT).toEpochMilli() + ":" + session.text();
        try {
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(Arc.container()
                            .instance(SessionKey.class)
                            .get()
                            .text()
                            .getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            byte[] encrypted = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer value = ByteBuffer.allocate(1 + iv.length + encrypted.length);
            value.put((byte) iv.length).put(iv).put(encrypted);
            return new Cookie.Builder(SignIn.COOKIE, Base64.getEncoder().encodeToString(value.array())).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
