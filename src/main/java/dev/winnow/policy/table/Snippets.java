package dev.winnow.policy.table;

/** Compares header snippets: white space doesn't count. */
final class Snippets {

    private Snippets() {}

    static String squeezed(String snippet) {
        return snippet.replaceAll("\\s+", "");
    }
}
