package dev.winnow.identity;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A provider of OpenID Connect: says where its keys are, and gives tokens that are signed with one of them. */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {

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
        server.start();
        System.setProperty(ISSUER, issuer);
        System.setProperty("winnow.test.oidc.key", KEY.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        return Map.of("quarkus.oidc.auth-server-url", issuer);
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Objects.requireNonNull(server).createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    /** What the provider gives somebody who signed in there, for five minutes. */
    static String token(String name, String... groups) throws JoseException {
        return token(key(System.getProperty("winnow.test.oidc.key")), name, 5, groups);
    }

    static String expiredToken(String name, String... groups) throws JoseException {
        return token(key(System.getProperty("winnow.test.oidc.key")), name, -5, groups);
    }

    /** Likewise, but signed with a key of somebody else. */
    static String forgedToken(String name, String... groups) throws JoseException {
        return token(key(), name, 5, groups);
    }

    private static String token(RsaJsonWebKey key, String name, int minutes, String... groups) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(System.getProperty(ISSUER));
        claims.setSubject(name);
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
