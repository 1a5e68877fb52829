package dev.winnow.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a search, which is the search.
 *
 * @param path of the page
 * @param terms by the names that the API takes, without blank ones
 */
public record SearchAddress(String path, Map<String, List<String>> terms) {

    private static final String BEFORE = "before";
    private static final List<String> TIMES = List.of("from", "to");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /**
     * Leaves out what a form sends for empty fields. A day stands for its beginning.
     *
     * @param names of the terms that come first, in this order
     */
    public static SearchAddress of(String path, List<String> names, Map<String, List<String>> sent) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        Stream.concat(names.stream(), sent.keySet().stream().sorted())
                .distinct()
                .forEach(name -> {
                    List<String> stated = stated(name, sent.getOrDefault(name, List.of()));
                    if (!stated.isEmpty()) {
                        terms.put(name, stated);
                    }
                });
        return new SearchAddress(path, terms);
    }

    /** Leaves out what a form sends for empty fields, and keeps the rest as it was sent. */
    public static SearchAddress stated(String path, Map<String, List<String>> sent) {
        Map<String, List<String>> terms = new TreeMap<>();
        sent.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> !value.isBlank())) {
                terms.put(name, values);
            }
        });
        return new SearchAddress(path, terms);
    }

    private static List<String> stated(String name, List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> TIMES.contains(name) && DAY.matcher(value).matches() ? value + "T00:00:00Z" : value)
                .toList();
    }

    /** The first value; empty where there is none. */
    public String value(String name) {
        return terms.getOrDefault(name, List.of("")).get(0);
    }

    /** A search for this value as well, from its first page on. */
    public SearchAddress with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(terms);
        changed.remove(BEFORE);
        changed.put(name, List.of(value));
        return new SearchAddress(path, changed);
    }

    /** A search for a part of the time. */
    public SearchAddress during(Instant from, Instant to) {
        return with("from", from.toString()).with("to", to.toString());
    }

    /** A search without this condition. */
    public SearchAddress without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(terms);
        changed.remove(BEFORE);
        changed.remove(name);
        return new SearchAddress(path, changed);
    }

    /** The next page. */
    public SearchAddress before(String last) {
        return with(BEFORE, last);
    }

    public boolean isFirstPage() {
        return !terms.containsKey(BEFORE);
    }

    public String href() {
        return path + query();
    }

    /** The terms with a question mark before them; empty without terms. */
    public String query() {
        return terms.isEmpty()
                ? ""
                : terms.entrySet().stream()
                        .flatMap(term ->
                                term.getValue().stream().map(value -> encoded(term.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
