package dev.winnow.policy.vocabulary;

import dev.winnow.lead.Score;
import dev.winnow.lead.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts that an evaluation computes: points, stage, change and phase. Tables use them like any other. */
public final class ResultFacts {

    private static final int DECIMALS = 4;
    private static final List<String> CHANGES = List.of("promote", "hold", "recycle", "demote", "disqualify");

    private ResultFacts() {}

    /** @param dimensions labels by name */
    public static List<Fact> of(Map<String, String> dimensions, List<String> stages) {
        FactType points = new FactType(FactType.Kind.DECIMAL, DECIMALS);
        FactType choice = FactType.of(FactType.Kind.CHOICE);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "score.total", "Total points", points, new Allowed.Any(), "total", score -> ((Score) score).total()));
        dimensions.forEach((name, label) -> facts.add(fact(
                "score." + name,
                label + " points",
                points,
                new Allowed.Any(),
                "points(\"" + name + "\")",
                score -> ((Score) score).points(name))));
        facts.add(fact(
                "standing.stage",
                "Recommended stage",
                choice,
                new Allowed.Values(stages),
                "stage",
                standing -> ((Standing) standing).stage()));
        facts.add(
                fact("standing.change", "Change", choice, new Allowed.Values(CHANGES), "change", standing -> ((Standing)
                                standing)
                        .change()));
        facts.add(fact(
                "standing.phase",
                "Buyer phase",
                FactType.of(FactType.Kind.TEXT),
                new Allowed.Any(),
                "phase",
                standing -> ((Standing) standing).phase()));
        return facts;
    }

    private static Fact fact(
            String path,
            String label,
            FactType type,
            Allowed allowed,
            String expression,
            Function<Object, @Nullable Object> accessor) {
        return new Fact(
                path, label, type, null, allowed, false, false, true, null, null, null, "", expression, accessor);
    }
}
