package dev.winnow.web.identity;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.http.SignIn;
import dev.winnow.identity.Caller;
import dev.winnow.identity.KeyUse;
import dev.winnow.identity.RateLimiters;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.security.spi.runtime.SecurityEvent;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationEvent;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records sign-ins, uses of keys and refusals. Limits the refusals recorded for each caller, or for each address without a
 * caller, so that an attacker can't fill the log.
 */
@ApplicationScoped
class AccessRecording {

    private static final int REFUSALS_AT_ONCE = 20;
    private static final Duration REFUSALS_REFILL = Duration.ofMinutes(10);

    private final EventLog events;
    private final RateLimiters refusals = new RateLimiters(REFUSALS_AT_ONCE, REFUSALS_REFILL);

    AccessRecording(EventLog events) {
        this.events = events;
    }

    void signedIn(@Observes FormAuthenticationEvent event) {
        SecurityIdentity identity = event.getSecurityIdentity();
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(identity.getAttributes());
        events.note(
                EventKind.SIGNED_IN, caller(identity), "from " + (request == null ? "somewhere" : address(request)));
    }

    void keyUsed(@Observes KeyUse use) {
        events.note(EventKind.KEY_USED, use.caller().shown(), "");
    }

    void notKnown(@Observes AuthenticationFailureEvent event) {
        boolean isSignIn = path(event).endsWith(" " + SignIn.FORM_PATH);
        refused(isSignIn ? EventKind.SIGN_IN_FAILED : EventKind.DENIED, "", event);
    }

    void notAllowed(@Observes AuthorizationFailureEvent event) {
        refused(EventKind.DENIED, caller(event.getSecurityIdentity()), event);
    }

    /** Of somebody who is signed in. */
    void wrongPassword(String caller, String request) {
        if (refusals.take(caller).isZero()) {
            events.note(EventKind.DENIED, caller, request + ", wrong password");
        }
    }

    private void refused(EventKind kind, String caller, SecurityEvent event) {
        String address = address(event);
        if (refusals.take(caller.isEmpty() ? address : caller).isZero()) {
            events.note(kind, caller, path(event) + " from " + address);
        }
    }

    private static String caller(@Nullable SecurityIdentity identity) {
        return Optional.ofNullable(identity)
                .flatMap(Caller::of)
                .map(Caller::shown)
                .orElse("");
    }

    /** Without the query, which may contain personal data. */
    private static String path(SecurityEvent event) {
        return context(event)
                .map(context -> context.request().method() + " " + template(context.normalizedPath()))
                .orElse("");
    }

    /** Ids of leads are personal. */
    private static String template(String path) {
        return path.replaceFirst("^/leads/[^/]*", "/leads/…");
    }

    private static String address(SecurityEvent event) {
        return context(event).map(AccessRecording::address).orElse("");
    }

    private static String address(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        return address == null ? "" : String.valueOf(address.hostAddress());
    }

    private static Optional<RoutingContext> context(SecurityEvent event) {
        return Optional.ofNullable((RoutingContext) event.getEventProperties().get(RoutingContext.class.getName()));
    }
}
