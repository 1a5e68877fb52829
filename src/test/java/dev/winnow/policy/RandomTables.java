package dev.winnow.policy;

import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decision tables made by chance from a vocabulary: columns of every template of the format, rows of few conditions. */
final class RandomTables {

    private static final int COLUMNS = 8;
    private static final int ROWS = 14;
    private static final List<String> TEXTS =
            List.of("DE", "o'Neill", "Fish & Chips", "a+b", "x/y:z@w", "100%", "#1 _ -", "Straße", "北京", "0x1F", "007");

    private final Vocabulary vocabulary;
    private final Random random;
    private final boolean forStock;
    private final RandomEffects effects;

    /**
     * @param forStock whether to leave out what stock Drools takes otherwise: it reads decimals as doubles, so only
     *     halves, quarters and eighths stay exact, and in a list an apostrophe as a quote that hides commas
     */
    RandomTables(Vocabulary vocabulary, long seed, boolean forStock) {
        this(vocabulary, Map.of(), seed, forStock);
    }

    /** @param decimals of points, by dimension; none where they aren't there */
    RandomTables(Vocabulary vocabulary, Map<String, Integer> decimals, long seed, boolean forStock) {
        this.vocabulary = vocabulary;
        this.random = new Random(seed);
        this.effects = new RandomEffects(random, decimals);
        this.forStock = forStock;
    }

    /** How a template of the format is filled. */
    private enum Cell {
        ONE,
        LIST,
        RANGE
    }

    private record Template(String snippet, Cell cell, Set<FactType.Kind> kinds) {

        private Template(String snippet, Cell cell, FactType.Kind first, FactType.Kind... others) {
            this(snippet, cell, EnumSet.of(first, others));
        }
    }

    private static final List<Template> TEMPLATES = List.of(
            new Template("X == \"$param\"", Cell.ONE, FactType.Kind.TEXT, FactType.Kind.CHOICE),
            new Template("forall(||){X == \"$\"}", Cell.LIST, FactType.Kind.TEXT, FactType.Kind.CHOICE),
            new Template("X != null, forall(&&){X != \"$\"}", Cell.LIST, FactType.Kind.TEXT, FactType.Kind.CHOICE),
            new Template("X contains \"$param\"", Cell.ONE, FactType.Kind.CHOICES),
            new Template("forall(||){X contains \"$\"}", Cell.LIST, FactType.Kind.CHOICES),
            new Template("forall(&&){X not contains \"$\"}", Cell.LIST, FactType.Kind.CHOICES),
            new Template("X == $param", Cell.ONE, FactType.Kind.YES_NO, FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
            new Template("X >= $param", Cell.ONE, FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
            new Template("X > $param", Cell.ONE, FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
            new Template("X <= $param", Cell.ONE, FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
            new Template("X < $param", Cell.ONE, FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
            new Template("X >= $1, X < $2", Cell.RANGE, FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
            new Template("X == LocalDate.parse(\"$param\")", Cell.ONE, FactType.Kind.DATE),
            new Template("X >= LocalDate.parse(\"$param\")", Cell.ONE, FactType.Kind.DATE),
            new Template("X > LocalDate.parse(\"$param\")", Cell.ONE, FactType.Kind.DATE),
            new Template("X <= LocalDate.parse(\"$param\")", Cell.ONE, FactType.Kind.DATE),
            new Template("X < LocalDate.parse(\"$param\")", Cell.ONE, FactType.Kind.DATE));

    private record Column(Fact fact, Template template) {

        private String snippet() {
            return template.snippet().replace("X", fact.expression());
        }
    }

    /** One table about leads, one about activities, one about signals, and one each for scores and standings. */
    List<TestTable> all() {
        return List.of(
                table(TestTable.score("Leads", "fit"), TestTable.ID, RecordType.LEAD),
                table(TestTable.score("More leads", "need"), TestTable.ID, RecordType.LEAD),
                table(
                        TestTable.score("Activities", "engagement"),
                        TestTable.ID_OF_ACTIVITY,
                        RecordType.LEAD,
                        RecordType.ACTIVITY),
                table(
                        TestTable.score("Signals", "engagement"),
                        TestTable.ID_OF_SIGNAL,
                        RecordType.LEAD,
                        RecordType.SIGNAL),
                table(TestTable.of("gate", "Gates"), TestTable.ID, RecordType.LEAD, RecordType.SCORE),
                table(TestTable.of("action", "Actions"), TestTable.ID, RecordType.SCORE, RecordType.STANDING));
    }

    /** Those, and more: of every kind one, some of their rows only counting from several times on, and up to some. */
    List<TestTable> ofEveryKind() {
        List<TestTable> tables = new ArrayList<>(all());
        tables.add(table(
                TestTable.score("Visits", "engagement"),
                TestTable.ID_OF_ACTIVITY,
                RecordType.LEAD,
                RecordType.ACTIVITY));
        tables.add(table(TestTable.score("Events", "need"), TestTable.ID_OF_ACTIVITY, RecordType.ACTIVITY));
        tables.add(table(TestTable.score("Sequences", "need"), TestTable.ID_OF_SIGNAL, RecordType.SIGNAL));
        tables.add(table(
                TestTable.of("gate", "Doors"),
                TestTable.ID_OF_ACTIVITY,
                RecordType.LEAD,
                RecordType.ACTIVITY,
                RecordType.SCORE));
        tables.add(table(TestTable.of("route", "Routes"), TestTable.ID, RecordType.LEAD, RecordType.SCORE));
        tables.add(table(TestTable.of("phase", "Phases"), TestTable.ID, RecordType.LEAD, RecordType.SCORE));
        tables.add(table(TestTable.of("level", "Levels"), TestTable.ID, RecordType.LEAD, RecordType.STANDING));
        return tables;
    }

    private TestTable table(TestTable empty, String id, RecordType... recordTypes) {
        List<Column> columns = columns(recordTypes);
        TestTable table = empty.action(id, "Id");
        for (Column column : columns) {
            String label = column.fact().label() + ", " + column.template().snippet();
            table = table.condition(column.fact().recordType().pattern(), column.snippet(), label);
        }
        table = effects.withColumns(table);
        for (int row = 0; row < ROWS; row++) {
            table = table.row(cells(empty, columns, row));
        }
        return table;
    }

    private List<Column> columns(RecordType... recordTypes) {
        List<Column> columns = new ArrayList<>();
        for (int count = 0; count < COLUMNS; count++) {
            List<Fact> facts = vocabulary.facts(recordTypes[count % recordTypes.length]).stream()
                    .filter(fact -> fact.type().kind() != FactType.Kind.TIME)
                    .toList();
            Fact fact = pick(facts);
            columns.add(new Column(
                    fact,
                    pick(TEMPLATES.stream()
                            .filter(template ->
                                    template.kinds().contains(fact.type().kind()))
                            .toList())));
        }
        columns.sort(Comparator.comparing(column -> column.fact().recordType()));
        return columns;
    }

    /** One to three conditions, in a table about activities or signals at least one on those. */
    private @Nullable Object[] cells(TestTable table, List<Column> columns, int row) {
        @Nullable Object[] cells = new Object[columns.size() + 1];
        cells[0] = table.name().toUpperCase(Locale.ROOT).replace(' ', '-') + "-" + row;
        List<Integer> filled = new ArrayList<>();
        List<Integer> repeated = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).fact().recordType().isRepeated())
                .boxed()
                .toList();
        if (!repeated.isEmpty()) {
            filled.add(pick(repeated));
        }
        for (int count = random.nextInt(3); count >= 0; count--) {
            filled.add(random.nextInt(columns.size()));
        }
        filled.forEach(index -> cells[index + 1] = cell(columns.get(index)));
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(cells));
        all.addAll(effects.cells(table, row));
        return all.toArray();
    }

    private Object cell(Column column) {
        Fact fact = column.fact();
        return switch (column.template().cell()) {
            case ONE -> one(fact);
            case LIST ->
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(index -> one(fact).toString().replace("'", forStock ? "" : "'"))
                        .distinct()
                        .collect(Collectors.joining(random.nextBoolean() ? ", " : ","));
            case RANGE -> {
                BigDecimal from = number(fact);
                yield clear(from) + ", " + clear(from.add(BigDecimal.valueOf(1 + random.nextInt(60))));
            }
        };
    }

    private Object one(Fact fact) {
        return switch (fact.type().kind()) {
            case TEXT -> fact.recordType() == RecordType.STANDING ? "Do" : pick(TEXTS);
            case CHOICE, CHOICES -> pick(fact.allowed().listed());
            case WHOLE, DECIMAL -> number(fact);
            case YES_NO -> random.nextBoolean();
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)).toString();
            case TIME -> throw new IllegalArgumentException("no table looks at times");
        };
    }

    private BigDecimal number(Fact fact) {
        int decimals = random.nextInt(Math.min(fact.type().decimals(), 3) + 1);
        BigDecimal parts = forStock ? BigDecimal.valueOf(1L << decimals) : BigDecimal.TEN.pow(decimals);
        BigDecimal number =
                BigDecimal.valueOf(random.nextInt(6_000) - 500L).divide(parts).remainder(BigDecimal.valueOf(60));
        return fact.allowed() instanceof Allowed.Between between && !between.contains(number) ? number.abs() : number;
    }

    /** With a zero more where three decimals might be taken for thousands. */
    private static String clear(BigDecimal number) {
        return number.scale() == 3 ? number.setScale(4).toPlainString() : number.toPlainString();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
