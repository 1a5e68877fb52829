package dev.winnow.policy.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers or dates, in steps of their fact's type, possibly with unknown.
 *
 * @param spans in ascending order, not adjacent
 */
record Spans(List<Span> spans, boolean includesUnknown) implements Values {

    /** Bounds inclusive. */
    record Span(BigInteger from, BigInteger to) {

        private boolean includes(Span other) {
            return from.compareTo(other.from) <= 0 && to.compareTo(other.to) >= 0;
        }

        private boolean meets(Span other) {
            return from.compareTo(other.to) <= 0 && to.compareTo(other.from) >= 0;
        }
    }

    /** Beyond any value. */
    static final BigInteger FAR = BigInteger.TEN.pow(40);

    private static final BigInteger FAR_BELOW = FAR.negate();

    Spans {
        spans = List.copyOf(spans);
    }

    /** All known values. */
    static Spans all() {
        return between(FAR_BELOW, FAR);
    }

    static Spans from(BigInteger least) {
        return between(least, FAR);
    }

    static Spans to(BigInteger most) {
        return between(FAR_BELOW, most);
    }

    /** Empty if {@code least} is greater than {@code most}. */
    static Spans between(BigInteger least, BigInteger most) {
        return new Spans(least.compareTo(most) > 0 ? List.of() : List.of(new Span(least, most)), false);
    }

    /** The union. */
    static Spans union(List<Spans> several) {
        List<Span> sorted = several.stream()
                .flatMap(one -> one.spans.stream())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.to.add(BigInteger.ONE).compareTo(span.from) >= 0) {
                merged.set(merged.size() - 1, new Span(last.from, last.to.max(span.to)));
            } else {
                merged.add(span);
            }
        }
        return new Spans(merged, several.stream().anyMatch(Spans::includesUnknown));
    }

    Spans orUnknown() {
        return new Spans(spans, true);
    }

    BigInteger least() {
        return spans.get(0).from;
    }

    BigInteger most() {
        return spans.get(spans.size() - 1).to;
    }

    boolean isOpenBelow() {
        return least().equals(FAR_BELOW);
    }

    boolean isOpenAbove() {
        return most().equals(FAR);
    }

    @Override
    public <T extends @Nullable Object> T match(
            Function<WordSet, T> words, Function<Spans, T> spans, Function<ChoiceSet, T> choices) {
        return spans.apply(this);
    }

    @Override
    public boolean isEmpty() {
        return spans.isEmpty() && !includesUnknown;
    }

    @Override
    public Spans and(Values other) {
        Spans others = (Spans) other;
        List<Span> both = new ArrayList<>();
        for (Span span : spans) {
            for (Span second : others.spans) {
                BigInteger from = span.from.max(second.from);
                BigInteger to = span.to.min(second.to);
                if (from.compareTo(to) <= 0) {
                    both.add(new Span(from, to));
                }
            }
        }
        return new Spans(both, includesUnknown && others.includesUnknown);
    }

    @Override
    public List<Values> minus(Values other) {
        Spans left = and(((Spans) other).rest());
        return left.isEmpty() ? List.of() : List.of(left);
    }

    @Override
    public boolean isWithin(Values other) {
        Spans others = (Spans) other;
        return (!includesUnknown || others.includesUnknown)
                && spans.stream().allMatch(span -> others.spans.stream().anyMatch(second -> second.includes(span)));
    }

    @Override
    public boolean meets(Values other) {
        Spans others = (Spans) other;
        if (includesUnknown && others.includesUnknown) {
            return true;
        }
        for (Span span : spans) {
            for (Span second : others.spans) {
                if (span.meets(second)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Spans known() {
        return new Spans(spans, false);
    }

    private Spans rest() {
        List<Span> rest = new ArrayList<>();
        BigInteger from = FAR_BELOW;
        for (Span span : spans) {
            if (from.compareTo(span.from) < 0) {
                rest.add(new Span(from, span.from.subtract(BigInteger.ONE)));
            }
            from = span.to.add(BigInteger.ONE);
        }
        if (from.compareTo(FAR) <= 0) {
            rest.add(new Span(from, FAR));
        }
        return new Spans(rest, !includesUnknown);
    }
}
