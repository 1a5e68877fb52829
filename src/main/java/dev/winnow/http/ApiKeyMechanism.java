package dev.winnow.http;

import dev.winnow.identity.ApiKeyRequest;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Authenticates programs by the key in a header. Requests without credentials get 401 unless a browser asks for a page. */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {

    static final String HEADER = "X-API-Key";

    private static final int UNAUTHORIZED = 401;
    private static final int LONGEST_KEY = 200;

    private final RouterProblems problems;

    ApiKeyMechanism(RouterProblems problems) {
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String key = context.request().getHeader(HEADER);
        if (key == null) {
            return Uni.createFrom().nullItem();
        }
        ApiKeyRequest request = new ApiKeyRequest(key.substring(0, Math.min(key.length(), LONGEST_KEY)));
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(isForPage(context) ? null : new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", HEADER));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (isForPage(context)) {
            return Uni.createFrom().item(false);
        }
        context.response().putHeader("WWW-Authenticate", HEADER);
        problems.answer(context, UNAUTHORIZED);
        return Uni.createFrom().item(true);
    }

    /** Whether a browser asks for a page, without a key. */
    private static boolean isForPage(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && context.request().getHeader(HEADER) == null;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    /** Before the other mechanisms. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }
}
