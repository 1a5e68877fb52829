package dev.winnow.audit.log;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.StageChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found is held against what was appended, whatever else is in the log. */
@QuarkusTest
class DecisionSearchTest {

    private static final Instant START = Instant.parse("2031-05-01T00:00:00Z");
    private static final List<String> STAGES = List.of("LEAD", "MQL", "SAL");
    private static final List<String> ROWS = List.of("FIT-1", "FIT-2", "ENG-1", "GATE-1", "ACT-1");

    private static final List<String> CALLERS = List.of("key:crm", "key:forms", "user:jo");

    @Inject
    DecisionLog log;

    @Inject
    DecisionSearch search;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Random random = new Random(41);
    private final List<Made> made = new ArrayList<>();

    private record Made(Decision decision, Set<String> rows, String caller) {

        private UUID id() {
            return Objects.requireNonNull(decision.decisionId());
        }

        private boolean meets(DecisionFilter filter) {
            return isOrAny(filter.leadId(), decision.leadId())
                    && (filter.policies().isEmpty() || filter.policies().contains(decision.policy()))
                    && isOrAny(filter.release(), decision.release().number())
                    && isOrAny(filter.stage(), decision.stage().recommended())
                    && isOrAny(filter.change(), decision.stage().change().word())
                    && (filter.row() == null || rows.contains(filter.row()))
                    && isOrAny(filter.caller(), caller)
                    && (filter.from() == null || !decision.evaluatedAt().isBefore(filter.from()))
                    && (filter.to() == null || decision.evaluatedAt().isBefore(filter.to()))
                    && (filter.minPoints() == null || decision.score().total().compareTo(filter.minPoints()) >= 0)
                    && (filter.maxPoints() == null || decision.score().total().compareTo(filter.maxPoints()) <= 0);
        }

        private static boolean isOrAny(@Nullable Object wanted, Object found) {
            return wanted == null || wanted.equals(found);
        }
    }

    @Test
    void eachFilterAloneFindsWhatMeetsIt() {
        append(80);

        for (DecisionFilter filter : List.of(
                Filters.all(),
                Filters.lead(lead(3)),
                Filters.policy(policy(1)),
                Filters.release(policy(0), 2),
                Filters.stage("MQL"),
                Filters.change("recycle"),
                Filters.row("ENG-1"),
                Filters.caller(CALLERS.get(1)),
                Filters.between(moment(20), moment(40)),
                Filters.points("10", null),
                Filters.points(null, "-0.5"),
                Filters.points("9", "10.5"))) {
            assertThat(expected(filter)).as(filter.toString()).isNotEmpty();
            assertThat(found(filter)).as(filter.toString()).containsExactlyElementsOf(expected(filter));
        }
    }

    @Test
    void whatIsFoundIsCounted() {
        append(80);

        for (DecisionFilter filter : List.of(Filters.lead(lead(3)), Filters.policy(policy(1)))) {
            assertThat(search.count(filter)).isEqualTo(expected(filter).size()).isPositive();
        }
        assertThat(search.count(Filters.policy("none " + mark))).isZero();
    }

    @Test
    void filtersTogetherFindWhatMeetsThemAll() {
        append(80);
        int some = 0;

        for (int count = 0; count < 150; count++) {
            DecisionFilter filter = randomFilter();
            List<UUID> expected = expected(filter);
            some += expected.isEmpty() ? 0 : 1;
            assertThat(found(filter)).as(filter.toString()).containsExactlyElementsOf(expected);
        }

        assertThat(some).isGreaterThan(50);
    }

    @Test
    void pagesGiveEverythingOnceWhileMoreArrives() {
        append(60);
        List<UUID> expected = expected(Filters.row("FIT-1"));
        List<UUID> given = new ArrayList<>();
        UUID last = null;
        List<DecisionRecord> page;

        do {
            page = search.page(Filters.row("FIT-1"), last, 7);
            page.forEach(found -> given.add(found.id()));
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
            for (int late = 0; late < 3; late++) {
                append(lead(0), policy(0), START.plusSeconds(100_000 + random.nextInt(10_000)), Set.of("FIT-1"));
            }
        } while (!page.isEmpty());

        assertThat(given).doesNotHaveDuplicates().containsSubsequence(expected);
    }

    @Test
    void everyPlaceCanBeGoneOnFrom() {
        append(30);
        List<DecisionRecord> all = search.page(Filters.policy(policy(0)), null, 100);
        List<UUID> ids = all.stream().map(DecisionRecord::id).toList();

        assertThat(ids).hasSizeGreaterThan(10);
        for (int index = 0; index < all.size(); index++) {
            assertThat(search.page(Filters.policy(policy(0)), all.get(index).id(), 100))
                    .extracting(DecisionRecord::id)
                    .containsExactlyElementsOf(ids.subList(index + 1, ids.size()));
        }
    }

    @Test
    void moreThanAPageIsGivenUntilNoMoreIsWanted() {
        for (int count = 0; count < 450; count++) {
            append(lead(0), policy(9), START.plusSeconds(count / 3), Set.of("FIT-1"));
        }
        List<UUID> taken = new ArrayList<>();

        search.each(Filters.policy(policy(9)), found -> taken.add(found.id()));
        List<UUID> some = new ArrayList<>();
        search.each(Filters.policy(policy(9)), found -> some.add(found.id()) && some.size() < 250);

        assertThat(taken).containsExactlyElementsOf(expected(Filters.policy(policy(9))));
        assertThat(some).containsExactlyElementsOf(taken.subList(0, 250));
    }

    private void append(int count) {
        for (int index = 0; index < count; index++) {
            Set<String> rows =
                    ROWS.stream().filter(row -> random.nextInt(3) == 0).collect(Collectors.toSet());
            // Every third has the moment of the one before.
            append(lead(random.nextInt(6)), policy(random.nextInt(2)), moment(index - index % 3 / 2), rows);
        }
    }

    private void append(String leadId, String policy, Instant moment, Set<String> rows) {
        String caller = CALLERS.get(random.nextInt(CALLERS.size()));
        Decision decision = Decisions.of(
                policy,
                1 + random.nextInt(3),
                leadId,
                STAGES.get(random.nextInt(STAGES.size())),
                StageChange.values()[random.nextInt(StageChange.values().length)],
                BigDecimal.valueOf(random.nextInt(50) - 10)
                        .divide(new BigDecimal(2))
                        .toPlainString(),
                moment);
        assertThat(log.append(
                                decision,
                                DecisionJson.of(decision),
                                JsonNodeFactory.instance.objectNode(),
                                new Keywords(Map.of(), rows),
                                new Requester(caller, null),
                                Dictionary.NONE)
                        .join())
                .isEqualTo(AppendResult.STORED);
        made.add(new Made(decision, rows, caller));
    }

    private DecisionFilter randomFilter() {
        int from = random.nextInt(60);
        int least = random.nextInt(25) - 10;
        return new DecisionFilter(
                maybe(lead(random.nextInt(6))),
                null,
                random.nextInt(4) == 0 ? Set.of(policy(random.nextInt(2))) : Set.of(),
                maybe(1 + random.nextInt(3)),
                maybe(STAGES.get(random.nextInt(3))),
                maybe(StageChange.values()[random.nextInt(5)].word()),
                maybe(ROWS.get(random.nextInt(5))),
                maybe(CALLERS.get(random.nextInt(3))),
                maybe(moment(from)),
                maybe(moment(from + random.nextInt(60))),
                maybe(BigDecimal.valueOf(least)),
                maybe(BigDecimal.valueOf(least + random.nextInt(20))));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private List<UUID> expected(DecisionFilter filter) {
        return made.stream()
                .filter(one -> one.meets(filter))
                .sorted(comparing((Made one) -> one.decision().evaluatedAt())
                        .thenComparing(one -> one.id().toString())
                        .reversed())
                .map(Made::id)
                .toList();
    }

    private List<UUID> found(DecisionFilter filter) {
        Set<UUID> mine = made.stream().map(Made::id).collect(Collectors.toCollection(HashSet::new));
        List<UUID> found = new ArrayList<>();
        search.each(filter, decision -> {
            if (mine.contains(decision.id())) {
                found.add(decision.id());
            }
            return true;
        });
        return found;
    }

    private String lead(int number) {
        return "lead-" + number + "-" + mark;
    }

    private String policy(int number) {
        return "policy-" + number + "-" + mark;
    }

    private static Instant moment(int number) {
        return START.plusSeconds(number * 60L);
    }
}
