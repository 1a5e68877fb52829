package dev.winnow.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider: publishes its keys and signs tokens with one of them. */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "winnow";
    private static final String KEY_ID = "key-1";
    private static final String ISSUER = "winnow.test.oidc.issuer";

    private static final RsaJsonWebKey KEY = key();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token"}""".formatted(issuer));
        answer("/keys", "{\"keys\": [" + KEY.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
        answer("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            return "{\"id_token\": \"%1$s\", \"access_token\": \"%1$s\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                    .formatted(form.contains("code=code-of-erin") ? tokenOfErin() : "");
        });
        server.createContext("/authorize", exchange -> {
            Map<String, String> asked = query(exchange.getRequestURI());
            exchange.getResponseHeaders()
                    .add("Location", asked.get("redirect_uri") + "?code=code-of-erin&state=" + asked.get("state"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        System.setProperty(ISSUER, issuer);
        System.setProperty("winnow.test.oidc.key", KEY.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        return Map.of(
                "quarkus.oidc.auth-server-url", issuer,
                "quarkus.oidc.client-id", CLIENT,
                "quarkus.oidc.credentials.secret", "a secret that is known to both of them");
    }

    private interface Answer {
        String to(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, String json) {
        answer(path, exchange -> json);
    }

    private void answer(String path, Answer answer) {
        Objects.requireNonNull(server).createContext(path, exchange -> {
            byte[] body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /** The user who is signed in at the provider. */
    private static String tokenOfErin() {
        try {
            return token("erin", "reps");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    /** The provider's token for a signed-in user, valid for five minutes. */
    static String token(String name, String... groups) throws JoseException {
        return token(key(System.getProperty("winnow.test.oidc.key")), name, 5, groups);
    }

    static String expiredToken(String name, String... groups) throws JoseException {
        return token(key(System.getProperty("winnow.test.oidc.key")), name, -5, groups);
    }

    /** Likewise, signed with another key. */
    static String forgedToken(String name, String... groups) throws JoseException {
        return token(key(), name, 5, groups);
    }

    private static String token(RsaJsonWebKey key, String name, int minutes, String... groups) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(System.getProperty(ISSUER));
        claims.setSubject(name);
        claims.setAudience(CLIENT);
        claims.setClaim("upn", name);
        claims.setStringListClaim("groups", groups);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKeyIdHeaderValue(KEY_ID);
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.getPrivateKey());
        return token.getCompactSerialization();
    }

    private static RsaJsonWebKey key(String json) throws JoseException {
        return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(json);
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(KEY_ID);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
