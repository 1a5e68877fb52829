package dev.winnow.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sets made by chance do what their members say, for each of the three forms. */
class ValuesTest {

    private static final int ROUNDS = 5_000;
    private static final List<String> WORDS = List.of("a", "b", "c", "d");

    @Test
    void wordsAreSets() {
        List<Object> members = new ArrayList<>(WORDS);
        members.add(WordSet.UNKNOWN);

        hold(random -> new WordSet(some(members, random), random.nextBoolean()), members, WordSet::contains);
    }

    @Test
    void spansAreSets() {
        List<Integer> members = IntStream.rangeClosed(-1, 7).boxed().toList();

        hold(
                ValuesTest::spans,
                members,
                (spans, member) -> member < 0
                        ? spans.includesUnknown()
                        : spans.spans().stream()
                                .anyMatch(span -> span.from().compareTo(BigInteger.valueOf(member)) <= 0
                                        && span.to().compareTo(BigInteger.valueOf(member)) >= 0));
    }

    @Test
    void picksAreSets() {
        List<Set<String>> members = IntStream.range(0, 16)
                .mapToObj(bits -> {
                    Set<String> picked = new HashSet<>(WORDS);
                    picked.removeIf(word -> (bits >> WORDS.indexOf(word) & 1) == 0);
                    return Set.copyOf(picked);
                })
                .toList();

        hold(
                ValuesTest::picks,
                members,
                (picks, member) -> picks.none().stream().noneMatch(member::contains)
                        && picks.any().stream().allMatch(group -> group.stream().anyMatch(member::contains)));
    }

    @Test
    void unionsHaveWhatOneOfThemHas() {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            WordSet first = new WordSet(some(new ArrayList<>(WORDS), random), random.nextBoolean());
            WordSet second = new WordSet(some(new ArrayList<>(WORDS), random), random.nextBoolean());
            WordSet union = WordSet.union(List.of(first, second));
            assertThat(WORDS).allMatch(word -> union.contains(word) == (first.contains(word) || second.contains(word)));

            Spans low = spans(random);
            Spans high = spans(random);
            Spans both = Spans.union(List.of(low, high));
            assertThat(low.isWithin(both) && high.isWithin(both)).isTrue();
            assertThat(both.minus(low).stream().allMatch(rest -> rest.isWithin(high)))
                    .isTrue();
        }
    }

    private <V extends Values, M> void hold(Function<Random, V> made, List<M> members, BiPredicate<V, M> contains) {
        Random random = new Random(members.size());
        for (int round = 0; round < ROUNDS; round++) {
            V first = made.apply(random);
            V second = made.apply(random);
            Set<M> ofFirst = members(first, members, contains);
            Set<M> ofSecond = members(second, members, contains);
            Set<M> common = new HashSet<>(ofFirst);
            common.retainAll(ofSecond);
            Set<M> rest = new HashSet<>(ofFirst);
            rest.removeAll(ofSecond);

            assertThat(members(cast(first.and(second), first), members, contains))
                    .isEqualTo(common);
            assertThat(first.meets(second)).isEqualTo(!first.and(second).isEmpty());
            assertThat(first.isWithin(second)).isEqualTo(first.minus(second).isEmpty());
            List<M> left = first.minus(second).stream()
                    .flatMap(part -> members(cast(part, first), members, contains).stream())
                    .toList();
            assertThat(left).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(rest);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V extends Values> V cast(Values values, V like) {
        return (V) like.getClass().cast(values);
    }

    private static <V, M> Set<M> members(V values, List<M> members, BiPredicate<V, M> contains) {
        Set<M> all = new HashSet<>(members);
        all.removeIf(member -> !contains.test(values, member));
        return all;
    }

    private static <T> Set<T> some(List<T> items, Random random) {
        Set<T> some = new HashSet<>(items);
        some.removeIf(item -> random.nextBoolean());
        return some;
    }

    private static Spans spans(Random random) {
        Spans spans = random.nextInt(5) == 0 ? Spans.all() : Spans.between(number(random), number(random));
        spans = random.nextBoolean() ? spans : spans.orUnknown();
        for (Values part : spans.minus(Spans.between(number(random), number(random)))) {
            spans = (Spans) part;
        }
        return spans;
    }

    private static BigInteger number(Random random) {
        return BigInteger.valueOf(random.nextInt(8));
    }

    private static ChoiceSet picks(Random random) {
        ChoiceSet picks = ChoiceSet.ALL;
        for (int count = random.nextInt(4); count > 0; count--) {
            Set<String> some = some(WORDS, random);
            picks = picks.and(random.nextInt(3) == 0 ? ChoiceSet.none(some) : ChoiceSet.any(some));
        }
        return picks;
    }
}
