package dev.winnow.storage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URI of a database, as PostgreSQL's own tools take it. */
final class PostgresqlUri {

    private static final Pattern WITH_HOST = Pattern.compile("jdbc:postgresql://([^/?]*)/([^?]*)(?:\\?.*)?");
    private static final Pattern LOCAL = Pattern.compile("jdbc:postgresql:/?([^/?]*)(?:\\?.*)?");

    private PostgresqlUri() {}

    /** Without options, which may contain a password. */
    static String of(String jdbcUrl, String user) {
        Matcher host = WITH_HOST.matcher(jdbcUrl);
        if (host.matches()) {
            return "postgresql://%s@%s/%s".formatted(user, host.group(1), host.group(2));
        }
        Matcher local = LOCAL.matcher(jdbcUrl);
        return "postgresql://%s@localhost/%s".formatted(user, local.matches() ? local.group(1) : "");
    }
}
