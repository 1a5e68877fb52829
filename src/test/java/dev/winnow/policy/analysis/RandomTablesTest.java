package dev.winnow.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables and leads made by chance: whatever is said of rows is true of every lead, and no gap goes unseen. */
class RandomTablesTest {

    private static final int SEEDS = 500;
    private static final int LEADS = 40;
    private static final List<String> WITH_ACTIVITIES = Stream.concat(
                    RandomRows.LEAD.stream().limit(3), RandomRows.ACTIVITY.stream())
            .toList();

    private record Case(Map<String, Object> lead, List<Map<String, Object>> activities) {}

    @Test
    void aRowThatNeverHoldsHoldsForNoLead() {
        int reported = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRows random = new RandomRows(seed, seed % 2 == 0 ? RandomRows.LEAD : WITH_ACTIVITIES);
            List<DecisionTable> tables = tables(random);
            Set<Source> cells = sources(problems(tables), ProblemKind.NEVER_HOLDS);
            reported += cells.size();
            for (Row row : rows(tables)) {
                if (row.conditions().stream().anyMatch(condition -> cells.contains(condition.source()))) {
                    assertThat(cases(random))
                            .as("seed %s, %s", seed, row)
                            .noneMatch(lead -> RandomRows.holds(row, lead.lead, lead.activities));
                }
            }
        }
        assertThat(reported).isGreaterThan(SEEDS / 10);
    }

    @Test
    void aRowThatIsCoveredHoldsForNoLeadThatNoEarlierRowTakes() {
        int reported = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRows random = new RandomRows(seed, narrow(seed));
            List<DecisionTable> tables = tables(random);
            Set<Source> ids = sources(problems(tables), ProblemKind.COVERED);
            reported += ids.size();
            List<Row> earlier = new ArrayList<>();
            for (Row row : rows(tables)) {
                if (ids.contains(row.source())) {
                    assertThat(cases(random))
                            .as("seed %s, %s", seed, row)
                            .filteredOn(lead -> RandomRows.holds(row, lead.lead, lead.activities))
                            .allMatch(lead -> earlier.stream()
                                    .anyMatch(other -> RandomRows.holds(other, lead.lead, lead.activities)));
                }
                earlier.add(row);
            }
        }
        assertThat(reported).isGreaterThan(SEEDS / 2);
    }

    @Test
    void rowsThatAreTheSameHoldForTheSameLeads() {
        int reported = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRows random = new RandomRows(seed, List.of("company.industry", "company.employees"));
            List<DecisionTable> tables = tables(random);
            List<Row> rows = rows(tables);
            for (Problem problem : problems(tables)) {
                if (problem.kind() == ProblemKind.DUPLICATE_ROW) {
                    Row later = row(rows, row -> row.source().equals(problem.source()));
                    Row earlier = row(rows, row -> problem.found().endsWith(row.id() + " (" + row.source() + ")"));
                    assertThat(cases(random))
                            .allMatch(lead -> RandomRows.holds(later, lead.lead, lead.activities)
                                    == RandomRows.holds(earlier, lead.lead, lead.activities));
                    assertThat(later.effect()).isEqualTo(earlier.effect());
                    reported++;
                }
            }
        }
        assertThat(reported).isGreaterThan(SEEDS / 20);
    }

    @Test
    void withoutAGapNoLeadFallsThroughAndTheExampleOfOneDoes() {
        int closed = 0;
        int open = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRows random = new RandomRows(seed, narrow(seed));
            List<DecisionTable> tables = tables(random);
            List<Row> rows = rows(tables);
            List<Gaps.Gap> gaps = gaps(tables);
            if (gaps.isEmpty()) {
                assertThat(cases(random)).as("seed %s, %s", seed, rows).allMatch(lead -> rows.stream()
                        .anyMatch(row -> RandomRows.holds(row, lead.lead, List.of())));
                closed++;
            }
            for (Gaps.Gap gap : gaps) {
                assertThat(rows)
                        .as("seed %s, %s", seed, gap.facts())
                        .noneMatch(row -> RandomRows.holds(row, gap.facts(), List.of()));
                open++;
            }
        }
        assertThat(closed).isGreaterThan(SEEDS / 10);
        assertThat(open).isGreaterThan(SEEDS / 10);
    }

    @Test
    void noLeadComesToMorePointsThanTheRowsCanGive() {
        int tight = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRows random = new RandomRows(seed, narrow(seed).subList(0, 2));
            DecisionTable table = random.table(TableKind.SCORE, "S", 6);
            Domains domains = new Domains(Set.of());
            PointSums sums = new PointSums(new RowAnalyzer(domains, Set.of()).read(table), domains);
            BigDecimal most = Objects.requireNonNull(sums.most());
            BigDecimal least = Objects.requireNonNull(sums.least());

            List<BigDecimal> points =
                    cases(random).stream().map(lead -> points(table, lead.lead)).toList();

            assertThat(points)
                    .as("seed %s", seed)
                    .allMatch(sum -> sum.compareTo(most) <= 0 && sum.compareTo(least) >= 0);
            tight += points.contains(most) ? 1 : 0;
        }
        assertThat(tight).isGreaterThan(SEEDS / 3);
    }

    private static BigDecimal points(DecisionTable table, Map<String, Object> lead) {
        return table.rows().stream()
                .filter(row -> RandomRows.holds(row, lead, List.of()))
                .map(row -> ((RowEffect.Points) row.effect()).points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Few facts, so that rows take all leads together now and then. */
    private static List<String> narrow(long seed) {
        int start = (int) (seed % (RandomRows.LEAD.size() - 1));
        List<String> two = RandomRows.LEAD.subList(start, start + 2);
        return seed % 3 == 0
                ? Stream.concat(two.stream(), RandomRows.ACTIVITY.stream().limit(1))
                        .toList()
                : two;
    }

    private static List<DecisionTable> tables(RandomRows random) {
        return List.of(random.table(TableKind.ACTION, "A", 6), random.table(TableKind.ACTION, "B", 6));
    }

    private static List<Case> cases(RandomRows random) {
        return IntStream.range(0, LEADS)
                .mapToObj(index -> new Case(
                        random.record(RecordType.LEAD),
                        IntStream.range(0, index % 3)
                                .mapToObj(activity -> random.record(RecordType.ACTIVITY))
                                .toList()))
                .toList();
    }

    private static List<Row> rows(List<DecisionTable> tables) {
        return tables.stream().flatMap(table -> table.rows().stream()).toList();
    }

    private static Row row(List<Row> rows, Predicate<Row> suggestion) {
        return rows.stream().filter(suggestion).findFirst().orElseThrow();
    }

    private static Set<Source> sources(List<Problem> problems, ProblemKind kind) {
        return problems.stream()
                .filter(problem -> problem.kind() == kind)
                .map(Problem::source)
                .collect(Collectors.toSet());
    }

    private static List<Problem> problems(List<DecisionTable> tables) {
        Policy policy = TestPolicy.compiled();
        return TableAnalysis.of(policy.vocabulary(), List.<Dimension>of(), policy.ladder(), tables, Set.of());
    }

    private static List<Gaps.Gap> gaps(List<DecisionTable> tables) {
        Policy policy = TestPolicy.compiled();
        return TableAnalysis.gaps(policy.vocabulary(), List.<Dimension>of(), policy.ladder(), tables, Set.of());
    }
}
