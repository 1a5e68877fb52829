package dev.winnow.console;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/** A server that nobody has signed in to, with an empty log. */
public class FirstStartProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "winnow.identity.admin-password",
                passwordFile().toString(),
                "quarkus.datasource.h2.jdbc.url",
                "jdbc:h2:mem:" + name() + ";DB_CLOSE_DELAY=-1");
    }

    String name() {
        return "first-run";
    }

    Path passwordFile() {
        return Path.of("target", name(), "admin.password");
    }

    /** For a team, on a server of its own. */
    public static final class Team extends FirstStartProfile {

        @Override
        String name() {
            return "first-run-team";
        }
    }
}
