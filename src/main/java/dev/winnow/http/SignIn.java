package dev.winnow.http;

import dev.winnow.identity.IdentitySettings;
import dev.winnow.identity.SessionKey;
import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.security.Form;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Sign-in by a form; sessions are encrypted cookies that browsers send only from pages of this server. */
@ApplicationScoped
public class SignIn {

    /** The path that the form posts to. */
    public static final String FORM_PATH = "/j_security_check";

    static final String COOKIE = "winnow-session";

    private final SessionKey key;
    private final Duration timeout;

    SignIn(SessionKey key, IdentitySettings settings) {
        this.key = key;
        this.timeout = settings.sessionTimeout();
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
                .cookieSameSite(CookieSameSite.STRICT)
                .timeout(timeout)
                .encryptionKey(key.text())
                .build());
    }
}
