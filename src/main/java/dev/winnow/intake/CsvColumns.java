package dev.winnow.intake;

import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which facts the columns of a CSV file hold: by their path, or by their label in any case. */
final class CsvColumns {

    private static final String AS_OF = "asOf";
    private static final int MAX_COLUMNS = 200;

    private final Map<String, Fact> byPath = new LinkedHashMap<>();
    private final Map<String, List<Fact>> byLabel = new HashMap<>();

    CsvColumns(Vocabulary vocabulary) {
        for (Fact fact : vocabulary.facts(RecordType.LEAD)) {
            if (!fact.derived()) {
                byPath.put(fact.path(), fact);
                byLabel.computeIfAbsent(key(fact.label()), label -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    /** What a column holds. */
    sealed interface Column {

        /** A fact of the lead. */
        record OfFact(Fact fact) implements Column {}

        /** The time to evaluate the lead for. */
        record AsOf() implements Column {}

        /** A column without a header, whose cells must be empty. */
        record Blank() implements Column {}
    }

    /** How many of these headers are understood. */
    long understood(List<String> headers) {
        return headers.stream().filter(header -> column(header) != null).count();
    }

    /** The columns in their order; with problems, if a header is unknown, repeated or missing. */
    List<Column> read(List<String> headers, List<RequestProblem> problems) {
        List<Column> columns = new ArrayList<>();
        if (headers.size() > MAX_COLUMNS) {
            problems.add(RequestProblem.at("", "at most " + MAX_COLUMNS + " columns", String.valueOf(headers.size())));
            return columns;
        }
        for (String header : headers) {
            Column column = NormalText.of(header).isEmpty() ? new Column.Blank() : column(header);
            if (column == null) {
                report(header, problems);
            } else if (!(column instanceof Column.Blank) && columns.contains(column)) {
                problems.add(RequestProblem.at("", "each column once", PrintableValue.text(header) + " again"));
            }
            columns.add(column == null ? new Column.Blank() : column);
        }
        if (problems.isEmpty() && columns.stream().noneMatch(CsvColumns::isId)) {
            problems.add(RequestProblem.at("", "a column id", "none"));
        }
        return columns;
    }

    private static boolean isId(Column column) {
        return column instanceof Column.OfFact known && known.fact().path().equals("id");
    }

    private @Nullable Column column(String header) {
        String name = NormalText.of(header);
        if (name.equalsIgnoreCase(AS_OF)) {
            return new Column.AsOf();
        }
        Fact fact = byPath.get(name);
        List<Fact> labelled = byLabel.getOrDefault(key(name), List.of());
        if (fact != null) {
            return new Column.OfFact(fact);
        }
        return labelled.size() == 1 ? new Column.OfFact(labelled.get(0)) : null;
    }

    private void report(String header, List<RequestProblem> problems) {
        List<Fact> labelled = byLabel.getOrDefault(key(header), List.of());
        if (labelled.size() > 1) {
            String paths = String.join(" or ", labelled.stream().map(Fact::path).toList());
            problems.add(RequestProblem.at(
                    "", "as header a path, as several facts have this label: " + paths, PrintableValue.text(header)));
            return;
        }
        List<String> names = new ArrayList<>(byPath.keySet());
        byPath.values().forEach(fact -> names.add(fact.label()));
        problems.add(RequestProblem.at(
                "",
                "as header " + AS_OF + ", or the path or label of a fact, such as id",
                PrintableValue.text(header),
                Suggestion.misspeltPath(NormalText.of(header), names)));
    }

    private static String key(String label) {
        return NormalText.of(label).toLowerCase(Locale.ROOT);
    }
}
