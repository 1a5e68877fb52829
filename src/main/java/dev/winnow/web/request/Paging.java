package dev.winnow.web.request;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The part of a list that a request asks for with {@code limit} and {@code before}; without them, the whole list. */
public final class Paging {

    private static final int MOST = 1_000;
    private static final int HIGHEST = 999_999_999;

    private final List<RequestProblem> problems;
    private final Query query;
    private final @Nullable Integer limit;

    /** @param problems gets those of the parameters */
    public Paging(UriInfo uri, List<RequestProblem> problems) {
        this.problems = problems;
        this.query = new Query(uri.getQueryParameters(), List.of("limit", "before"), problems);
        this.limit = query.whole("limit", MOST);
    }

    /**
     * A part of a list.
     *
     * @param next the {@code before} of the next page; null on the last one
     */
    public record Page<T>(List<T> entries, @Nullable String next) {

        public Page {
            entries = List.copyOf(entries);
        }
    }

    public boolean isForAll() {
        return !query.has("limit") && !query.has("before");
    }

    /** @param entries with descending numbers */
    public <T> Page<T> byNumber(List<T> entries, ToIntFunction<T> number) {
        Integer before = query.whole("before", HIGHEST);
        return page(
                before == null
                        ? entries
                        : entries.stream()
                                .filter(entry -> number.applyAsInt(entry) < before)
                                .toList(),
                entry -> Integer.toString(number.applyAsInt(entry)));
    }

    /** @param expected what a name is the name of */
    public <T> Page<T> byName(List<T> entries, Function<T, String> name, String expected) {
        String before = query.text("before");
        if (before == null) {
            return page(entries, name);
        }
        List<String> names = entries.stream().map(name).toList();
        int index = names.indexOf(before);
        if (index < 0) {
            problems.add(RequestProblem.parameter(
                    "before", expected, PrintableValue.text(before), Suggestion.closest(before, names)));
        }
        return page(entries.subList(index + 1, entries.size()), name);
    }

    private <T> Page<T> page(List<T> entries, Function<T, String> id) {
        if (limit == null || entries.size() <= limit) {
            return new Page<>(entries, null);
        }
        return new Page<>(entries.subList(0, limit), id.apply(entries.get(limit - 1)));
    }
}
