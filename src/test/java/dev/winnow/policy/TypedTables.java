package dev.winnow.policy;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Typed tables made by chance for a policy: every kind, template and type, and texts that are hard to keep. */
final class TypedTables {

    private static final int COLUMNS = 9;
    private static final int ROWS = 12;

    private final Policy policy;
    private final Random random;
    private final RandomValues values;

    TypedTables(Policy policy, long seed) {
        this.policy = policy;
        this.random = new Random(seed);
        this.values = new RandomValues(random);
    }

    DecisionTable next(TableKind kind) {
        String name = kind.word() + " " + random.nextInt(1_000_000) + " & 'Größe', 北京";
        RecordType repeated = pick(List.of(RecordType.ACTIVITY, RecordType.SIGNAL));
        List<RecordType> recordTypes =
                switch (kind) {
                    case SCORE -> List.of(RecordType.LEAD, repeated);
                    case GATE, ROUTE, PHASE -> List.of(RecordType.SCORE, RecordType.LEAD);
                    case LEVEL, ACTION -> List.of(RecordType.STANDING, RecordType.LEAD, RecordType.SCORE);
                };
        List<Column> columns = columns(kind, recordTypes);
        Dimension dimension = kind == TableKind.SCORE ? pick(policy.dimensions()) : null;
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < ROWS; number++) {
            String id = kind.word().toUpperCase(Locale.ROOT) + "-" + number;
            rows.add(row(id, columns, effect(kind, dimension, columns)));
        }
        List<String> prose = new ArrayList<>(List.of(name));
        for (int line = random.nextInt(4); line > 0; line--) {
            prose.add(values.prose());
        }
        return new DecisionTable(
                name,
                kind,
                dimension == null ? null : dimension.name(),
                "made.xlsx",
                "Blatt é " + kind.word(),
                prose,
                columns,
                rows);
    }

    private List<Column> columns(TableKind kind, List<RecordType> recordTypes) {
        List<Column> columns = new ArrayList<>();
        int index = 0;
        ActionTemplate id = !recordTypes.contains(RecordType.ACTIVITY) && !recordTypes.contains(RecordType.SIGNAL)
                ? ActionTemplate.ID
                : recordTypes.contains(RecordType.ACTIVITY)
                        ? ActionTemplate.ID_OF_ACTIVITY
                        : ActionTemplate.ID_OF_SIGNAL;
        columns.add(new Column.ActionColumn(index++, "Id", id));
        for (RecordType recordType : recordTypes) {
            List<Fact> facts = policy.vocabulary().facts(recordType).stream()
                    .filter(fact -> fact.type().kind() != FactType.Kind.TIME)
                    .toList();
            for (int count = 0; count < COLUMNS / recordTypes.size(); count++) {
                Fact fact = pick(facts);
                ConditionTemplate template = pick(ConditionTemplate.of(fact));
                columns.add(new Column.ConditionColumn(index++, fact.label() + ": " + values.label(), fact, template));
            }
        }
        index += random.nextInt(2);
        for (ActionTemplate action : actions(kind)) {
            columns.add(new Column.ActionColumn(index++, values.label(), action));
        }
        columns.add(new Column.DescriptionColumn(index, "Notes"));
        return columns;
    }

    private static List<ActionTemplate> actions(TableKind kind) {
        return switch (kind) {
            case SCORE ->
                List.of(ActionTemplate.POINTS, ActionTemplate.AT_LEAST, ActionTemplate.AT_MOST, ActionTemplate.REASON);
            case GATE -> List.of(ActionTemplate.REASON, ActionTemplate.STAGE);
            case ROUTE -> List.of(ActionTemplate.CHANGE, ActionTemplate.STAGE, ActionTemplate.REASON);
            case PHASE -> List.of(ActionTemplate.PHASE);
            case LEVEL -> List.of(ActionTemplate.LEVEL, ActionTemplate.REASON);
            case ACTION -> List.of(ActionTemplate.ACTION);
        };
    }

    private RowEffect effect(TableKind kind, @Nullable Dimension dimension, List<Column> columns) {
        Ladder ladder = policy.ladder();
        List<String> gated = ladder.steps().stream()
                .filter(stage -> stage.entrance() != Stage.Entrance.OPEN)
                .map(Stage::name)
                .toList();
        return switch (kind) {
            case SCORE -> {
                int decimals = dimension == null ? 0 : dimension.decimals();
                BigDecimal points = BigDecimal.valueOf(random.nextLong(2_000_001) - 1_000_000, decimals);
                int most = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(1_000);
                yield new RowEffect.Points(points, 1 + random.nextInt(3), most);
            }
            case GATE -> new RowEffect.Gate(pick(gated));
            case ROUTE -> new RowEffect.Route(pick(List.of("recycle", "demote", "disqualify")), pick(ladder.names()));
            case PHASE -> new RowEffect.Phase(values.prose());
            case LEVEL -> new RowEffect.Level(random.nextInt(100));
            case ACTION -> new RowEffect.Action(values.prose());
        };
    }

    private Row row(String id, List<Column> columns, RowEffect effect) {
        List<Condition> conditions = new ArrayList<>();
        boolean repeated = false;
        for (Column column : columns) {
            if (column instanceof Column.ConditionColumn condition) {
                boolean first = condition.fact().recordType().isRepeated() && !repeated;
                if (first || random.nextInt(3) > 0) {
                    repeated |= first;
                    conditions.add(new Condition(
                            column.index(),
                            condition.fact(),
                            values.demand(condition.fact(), condition.template()),
                            Source.file("made.xlsx")));
                }
            }
        }
        boolean reasons = columns.stream()
                .anyMatch(column ->
                        column instanceof Column.ActionColumn action && action.template() == ActionTemplate.REASON);
        String reason = reasons && random.nextBoolean() ? values.prose() : null;
        String description = random.nextBoolean() ? values.prose() : null;
        return new Row(id, Source.file("made.xlsx"), conditions, effect, reason, description);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
