package dev.winnow.policy.analysis;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Computes the leads for which each row holds, and finds conditions that exclude each other. */
final class RowAnalyzer {

    private static final int MAX_LISTED = 12;

    private final Domains domains;
    private final Set<String> givenSignals;

    RowAnalyzer(Domains domains, Set<String> givenSignals) {
        this.domains = domains;
        this.givenSignals = new TreeSet<>(givenSignals);
    }

    List<AnalyzedRow> read(DecisionTable table) {
        return table.rows().stream().map(row -> read(table, row)).toList();
    }

    private AnalyzedRow read(DecisionTable table, Row row) {
        Box box = Box.ALL;
        AnalyzedRow.Clash clash = null;
        for (Condition condition : row.conditions()) {
            Values before = box.of(condition.fact(), domains);
            Values after = before.and(domains.accepted(condition));
            if (clash == null && (after.isEmpty() || isOfNoSignal(condition.fact()))) {
                clash = clash(row, condition);
            }
            box = box.with(condition.fact(), after, domains);
        }
        return new AnalyzedRow(table, row, box, clash);
    }

    private boolean isOfNoSignal(Fact fact) {
        return fact.recordType() == RecordType.SIGNAL && givenSignals.isEmpty();
    }

    private AnalyzedRow.Clash clash(Row row, Condition condition) {
        Values accepted = domains.accepted(condition);
        if (accepted.isEmpty() || isOfNoSignal(condition.fact())) {
            return new AnalyzedRow.Clash(
                    condition.source(),
                    possible(condition.fact()),
                    Phrases.of(condition),
                    "another value, or deleting row " + row.id());
        }
        List<Condition> earlier = row.conditions().stream()
                .filter(other -> other.fact().path().equals(condition.fact().path()))
                .takeWhile(other -> other != condition)
                .toList();
        List<Condition> opposed = earlier.stream()
                .filter(other -> !domains.accepted(other).meets(accepted))
                .toList();
        String others = (opposed.isEmpty() ? earlier : opposed)
                .stream()
                        .map(other ->
                                Phrases.of(other) + " in " + other.source().cell())
                        .collect(Collectors.joining(" and "));
        return new AnalyzedRow.Clash(
                condition.source(),
                "a condition that a lead can meet together with " + others,
                Phrases.of(condition),
                "emptying one of the cells, or deleting row " + row.id());
    }

    /** The possible values of a fact, in words. */
    private String possible(Fact fact) {
        if (fact.path().equals(Domains.SIGNAL) || isOfNoSignal(fact)) {
            return givenSignals.isEmpty()
                    ? "a signal that a DRL file gives (there is none)"
                    : "a signal that a DRL file gives (" + String.join(", ", givenSignals) + ")";
        }
        Values values = domains.of(fact);
        if (fact.recordType() == RecordType.SCORE) {
            return fact.label() + " that rows can reach, " + Phrases.bounds((Spans) values, fact);
        }
        if (fact.path().equals("standing.phase")) {
            return "a phase that a row of the phase tables gives" + listed(values);
        }
        if (fact.path().equals(Domains.MAIL_DOMAIN)) {
            return "an email domain in lower-case letters";
        }
        String allowed = fact.allowed() instanceof Allowed.Between between ? " (" + between + ")" : listed(values);
        return "a value that " + fact.label() + " can have" + allowed;
    }

    private static String listed(Values values) {
        if (!(values instanceof WordSet words)
                || words.isComplement()
                || words.items().size() > MAX_LISTED) {
            return "";
        }
        String items = words.items().stream()
                .filter(item -> item != WordSet.UNKNOWN)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return items.isEmpty() ? "" : " (" + items + ")";
    }
}
