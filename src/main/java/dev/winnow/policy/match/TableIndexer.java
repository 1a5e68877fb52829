package dev.winnow.policy.match;

import dev.winnow.policy.match.IndexedTable.FactRows;
import dev.winnow.policy.match.RowsByFact.SameDemands;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Builds the index of a table. */
final class TableIndexer {

    private final Map<RecordType, IndexedFacts> facts;
    private final BiPredicate<Condition, Object> meaning;
    private final MemoryBudget budget;

    TableIndexer(Map<RecordType, IndexedFacts> facts, BiPredicate<Condition, Object> meaning, MemoryBudget budget) {
        this.facts = facts;
        this.meaning = meaning;
        this.budget = budget;
    }

    /** The demands of a table's rows on one fact: the rows by their demands, and all rows with any. */
    private record Demands(Fact fact, Map<List<Demand>, SameDemands> byDemands, BitSet demanding) {

        private Demands(List<Condition> first) {
            this(first.get(0).fact(), new HashMap<>(), new BitSet());
        }

        private void add(int row, List<Condition> conditions) {
            List<Demand> demands = conditions.stream().map(Condition::demand).toList();
            byDemands
                    .computeIfAbsent(demands, key -> new SameDemands(conditions, new BitSet()))
                    .rows()
                    .set(row);
            demanding.set(row);
        }
    }

    /** @param firstPlace the place of its first row among all rows of the policy */
    IndexedTable index(DecisionTable table, int firstPlace) {
        List<Row> rows = table.rows();
        BitSet repeated = new BitSet();
        RecordType repeatedType = RecordType.ACTIVITY;
        Map<String, Demands> byFact = new LinkedHashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            RecordType recordType = row.repeatedType();
            if (recordType != null) {
                repeatedType = recordType;
                repeated.set(place);
            }
            Map<String, List<Condition>> conditions = new LinkedHashMap<>();
            row.conditions().forEach(condition -> conditions
                    .computeIfAbsent(condition.fact().path(), path -> new ArrayList<>())
                    .add(condition));
            for (Map.Entry<String, List<Condition>> onFact : conditions.entrySet()) {
                byFact.computeIfAbsent(onFact.getKey(), path -> new Demands(onFact.getValue()))
                        .add(place, onFact.getValue());
            }
        }
        List<FactRows> once = new ArrayList<>();
        List<RowsByFact> ofEach = new ArrayList<>();
        byFact.values().forEach(demands -> {
            RowsByFact asked = rowsByFact(demands, rows.size());
            if (demands.fact().recordType().isRepeated()) {
                ofEach.add(asked);
            } else {
                once.add(new FactRows(demands.fact().recordType(), asked));
            }
        });
        return new IndexedTable(firstPlace, rows.size(), repeated, once, repeatedType, ofEach);
    }

    private RowsByFact rowsByFact(Demands demands, int size) {
        Fact fact = demands.fact();
        IndexedFacts indexed = Objects.requireNonNull(facts.get(fact.recordType()));
        int place = indexed.place(fact.path());
        BitSet undemanding = new BitSet();
        undemanding.set(0, size);
        undemanding.andNot(demands.demanding());
        return new RowsByFact(
                place,
                List.copyOf(demands.byDemands().values()),
                undemanding,
                size,
                indexed.classes(place).count(),
                meaning,
                budget);
    }
}
