package dev.winnow.http;

import dev.winnow.identity.Session;
import dev.winnow.identity.SessionKey;
import dev.winnow.identity.SessionLifetime;
import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.security.Form;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sign-in by a form; sessions are encrypted cookies that browsers send only from pages of this server. */
@ApplicationScoped
public class SignIn {

    /** The path that the form posts to. */
    public static final String FORM_PATH = "/j_security_check";

    static final String COOKIE = "winnow-session";

    private static final String PATH = "/";
    private static final CookieSameSite SAME_SITE = CookieSameSite.STRICT;
    private static final long NO_MAX_AGE = -1;

    private final SessionKey key;
    private final SessionLifetime lifetime;

    SignIn(SessionKey key, SessionLifetime lifetime) {
        this.key = key;
        this.lifetime = lifetime;
    }

    void configure(@Observes HttpSecurity security) {
        security.mechanism(Form.builder()
                .postLocation(FORM_PATH)
                .loginPage("/sign-in")
                .errorPage("/sign-in?failed=true")
                .landingPage("/")
                .usernameParameter("name")
                .passwordParameter("password")
                .cookieName(COOKIE)
                .httpOnlyCookie()
                .cookieSameSite(SAME_SITE)
                .cookiePath(PATH)
                .timeout(lifetime.idle())
                .newCookieInterval(lifetime.renewal())
                .encryptionKey(key.text())
                .build());
    }

    /** Goes on with this session instead of the request's. */
    public void replaceSession(RoutingContext context, Session session) {
        keepSession(context);
        new PersistentLoginManager(
                        key.text(),
                        COOKIE,
                        lifetime.idle().toMillis(),
                        lifetime.renewal().toMillis(),
                        true,
                        SAME_SITE.name(),
                        PATH,
                        NO_MAX_AGE,
                        null)
                .save(session.text(), context, COOKIE, null, context.request().isSSL());
    }

    /** Lets the request not prolong its session. */
    static void keepSession(RoutingContext context) {
        context.response().removeCookie(COOKIE, false);
    }
}
