package dev.winnow.http;

import dev.winnow.identity.SessionKey;
import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.security.Form;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sign-in by a form; sessions are encrypted cookies that browsers send only from pages of this server. */
@ApplicationScoped
public class SignIn {

    /** The path that the form posts to. */
    public static final String FORM_PATH = "/j_security_check";

    static final String COOKIE = "winnow-session";

    private final SessionKey key;
    private final Duration timeout;

    SignIn(SessionKey key, @ConfigProperty(name = "winnow.identity.session-timeout") Duration timeout) {
        this.key = key;
        this.timeout = timeout;
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
