package dev.winnow.console.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of users and keys. */
public final class Addresses {

    static final String PEOPLE = "/console/people";
    static final String KEYS = "/console/keys";

    private Addresses() {}

    public static String person(String name) {
        return PEOPLE + '/' + encoded(name);
    }

    /** The key's line in the list. */
    public static String line(String key) {
        return KEYS + "#key-" + encoded(key);
    }

    static String key(String name) {
        return KEYS + '/' + encoded(name);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
