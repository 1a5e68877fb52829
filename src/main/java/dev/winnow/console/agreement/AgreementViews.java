package dev.winnow.console.agreement;

import dev.winnow.console.PointText;
import dev.winnow.console.agreement.AgreementView.LimitLine;
import dev.winnow.console.agreement.AgreementView.Outcome;
import dev.winnow.console.agreement.AgreementView.Part;
import dev.winnow.console.agreement.AgreementView.RowLine;
import dev.winnow.console.definition.GateWords;
import dev.winnow.console.insight.RecentFigures;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.explanation.ConditionWords;
import dev.winnow.explanation.Messages;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Limit;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.release.ActivePolicy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the definitions of active policies. */
@ApplicationScoped
class AgreementViews {

    /** How many rows of each dimension are shown. */
    static final int TOP = 10;

    /** How many rows of a gate or another effect are shown. */
    private static final int MOST_WAYS = 6;

    /** How far back the figures go. */
    private static final int DAYS = 90;

    private final GateWords gates;
    private final Agreements agreements;
    private final CopyLines copies;
    private final Messages messages;
    private final RecentFigures figures;

    AgreementViews(GateWords gates, Agreements agreements, CopyLines copies, Messages messages, RecentFigures figures) {
        this.figures = figures;
        this.copies = copies;
        this.gates = gates;
        this.agreements = agreements;
        this.messages = messages;
    }

    AgreementView of(ActivePolicy active) {
        Policy policy = active.policy();
        ConditionWords words = new ConditionWords(messages, policy);
        return new AgreementView(
                active.name(),
                title(policy),
                gates.ladder(policy, MOST_WAYS),
                outcomes(policy, words, AgreementViews::route),
                policy.dimensions().stream()
                        .map(dimension -> part(policy, dimension, words))
                        .filter(part -> part.all() > 0)
                        .toList(),
                outcomes(
                        policy,
                        words,
                        row -> row.effect() instanceof RowEffect.Phase phase ? new Effect("", phase.phase()) : null),
                outcomes(
                        policy,
                        words,
                        row -> row.effect() instanceof RowEffect.Action action
                                ? new Effect("", action.action())
                                : null),
                policy.limits().stream().map(limit -> limit(policy, limit)).toList(),
                agreements.agreed(active.release()),
                agreements.reviewed(active.name()),
                figures.of(List.of(active), DAYS).stream().findFirst().orElse(null),
                copies.areReadable());
    }

    private static String title(Policy policy) {
        List<String> labels = policy.ladder().steps().stream()
                .filter(stage -> stage.entrance() != Stage.Entrance.OPEN)
                .map(Stage::label)
                .toList();
        int last = labels.size() - 1;
        return last < 1
                ? String.join("", labels)
                : MessageBundles.get(AgreementText.class)
                        .and(String.join(", ", labels.subList(0, last)), labels.get(last));
    }

    /** @param change empty for phases and actions */
    private record Effect(String change, String label) {}

    private static @Nullable Effect route(Row row) {
        return row.effect() instanceof RowEffect.Route route ? new Effect(route.change(), route.stage()) : null;
    }

    private static List<Outcome> outcomes(
            Policy policy, ConditionWords words, Function<Row, @Nullable Effect> effects) {
        Map<Effect, List<Row>> rows = new LinkedHashMap<>();
        for (PlacedRow placed : policy.rows()) {
            Effect effect = effects.apply(placed.row());
            if (effect != null) {
                rows.computeIfAbsent(effect, key -> new ArrayList<>()).add(placed.row());
            }
        }
        return rows.entrySet().stream()
                .map(entry -> new Outcome(
                        entry.getKey().change(),
                        label(policy, entry.getKey()),
                        entry.getValue().stream()
                                .limit(MOST_WAYS)
                                .map(row -> line(row, words, "", 1))
                                .toList(),
                        Math.max(0, entry.getValue().size() - MOST_WAYS)))
                .toList();
    }

    private static String label(Policy policy, Effect effect) {
        return effect.change().isEmpty()
                ? effect.label()
                : policy.ladder().stage(effect.label()).label();
    }

    private static Part part(Policy policy, Dimension dimension, ConditionWords words) {
        List<TopRows.Scored> rows = TopRows.of(dimension, policy.tables());
        return new Part(
                dimension.label(),
                text(dimension.cap()),
                text(dimension.floor()),
                dimension.halfLifeDays(),
                rows.size(),
                rows.stream().limit(TOP).map(scored -> line(scored, words)).toList());
    }

    private static RowLine line(TopRows.Scored scored, ConditionWords words) {
        return line(
                scored.row(),
                words,
                PointText.signed(scored.points()),
                scored.times() >= RowEffect.Points.MAX_TIMES ? 0 : scored.times());
    }

    private static RowLine line(Row row, ConditionWords words, String points, int times) {
        return new RowLine(row.id(), row.conditions().stream().map(words::of).toList(), points, times);
    }

    private static LimitLine limit(Policy policy, Limit limit) {
        return new LimitLine(
                limit.id(),
                limit.measure().word(),
                Optional.ofNullable(limit.stage())
                        .map(stage -> policy.ladder().stage(stage).label())
                        .orElse(null),
                text(limit.atLeast()),
                text(limit.atMost()),
                limit.description());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : PointText.plain(number);
    }
}
