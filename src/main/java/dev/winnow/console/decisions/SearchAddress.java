package dev.winnow.console.decisions;

import dev.winnow.query.SearchOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a search, which is the search.
 *
 * @param terms by the names that {@code GET /decisions} takes, without blank ones
 */
record SearchAddress(Map<String, List<String>> terms) {

    static final String PATH = "/console/decisions";

    private static final String BEFORE = "before";
    private static final List<String> TIMES = List.of("from", "to");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** Leaves out what a form sends for empty fields. A day stands for its beginning. */
    static SearchAddress of(Map<String, List<String>> sent) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        Stream.concat(SearchOptions.FILTERS.stream(), sent.keySet().stream().sorted())
                .distinct()
                .forEach(name -> {
                    List<String> stated = stated(name, sent.getOrDefault(name, List.of()));
                    if (!stated.isEmpty()) {
                        terms.put(name, stated);
                    }
                });
        return new SearchAddress(terms);
    }

    private static List<String> stated(String name, List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> TIMES.contains(name) && DAY.matcher(value).matches() ? value + "T00:00:00Z" : value)
                .toList();
    }

    /** The first value; empty where there is none. */
    String value(String name) {
        return terms.getOrDefault(name, List.of("")).get(0);
    }

    /** A search for this value as well, from its first page on. */
    SearchAddress with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(terms);
        changed.remove(BEFORE);
        changed.put(name, List.of(value));
        return new SearchAddress(changed);
    }

    /** A search for a part of the time. */
    SearchAddress during(Instant from, Instant to) {
        return with("from", from.toString()).with("to", to.toString());
    }

    /** The path of the same decisions as a file. */
    String file(String format) {
        return "/decisions." + format
                + (terms.isEmpty()
                        ? ""
                        : without("before").without("limit").href().substring(PATH.length()));
    }

    /** A search without this condition. A release is one of a policy, so both go together. */
    SearchAddress without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(terms);
        changed.remove(BEFORE);
        changed.remove(name);
        if (name.equals("policy")) {
            changed.remove("release");
        }
        return new SearchAddress(changed);
    }

    /** The next page. */
    SearchAddress before(String decision) {
        return with(BEFORE, decision);
    }

    boolean isFirstPage() {
        return !terms.containsKey(BEFORE);
    }

    String href() {
        return terms.isEmpty()
                ? PATH
                : terms.entrySet().stream()
                        .flatMap(term ->
                                term.getValue().stream().map(value -> encoded(term.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&", PATH + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
