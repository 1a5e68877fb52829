package dev.winnow.console.policy;

import dev.winnow.console.Abilities;
import dev.winnow.console.PointText;
import dev.winnow.console.definition.GateWords;
import dev.winnow.console.policy.PolicyView.Card;
import dev.winnow.console.policy.PolicyView.Changed;
import dev.winnow.console.policy.PolicyView.Group;
import dev.winnow.console.policy.PolicyView.Link;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the views of active policies. */
@ApplicationScoped
class PolicyViews {

    private final GateWords gates;
    private final ReleaseSheets sheets;
    private final CopyLines copies;
    private final Abilities abilities;
    private final LastChanges changes;

    PolicyViews(GateWords gates, ReleaseSheets sheets, CopyLines copies, Abilities abilities, LastChanges changes) {
        this.changes = changes;
        this.gates = gates;
        this.sheets = sheets;
        this.abilities = abilities;
        this.copies = copies;
    }

    PolicyView of(ActivePolicy active) {
        Policy policy = active.policy();
        List<Sheet> all = sheets.of(active.release()).all();
        Cards cards = new Cards(
                active, all, copies.areReadable(), copies.areReadable() ? changes.of(active.release()) : Map.of());
        return new PolicyView(
                active.name(),
                active.release().number(),
                active.release().files().workbooks().size(),
                policy.rows().size(),
                Math.toIntExact(active.files().cases().passed()),
                active.files().cases().results().size(),
                gates.ladder(policy),
                policy.dimensions().stream()
                        .map(dimension -> cards.group(dimension))
                        .filter(group -> !group.cards().isEmpty())
                        .toList(),
                policy.tables().stream()
                        .filter(table -> table.dimension() == null)
                        .map(cards::card)
                        .toList(),
                all.stream()
                        .filter(sheet -> sheet.kind().isRead() && sheet.kind() != SheetKind.TABLE)
                        .map(sheet -> new Link(sheet.listing().name(), cards.href(sheet.id())))
                        .toList(),
                copies.all(active.name()),
                copies.areReadable(),
                copies.areMade(),
                abilities.mayTry(),
                copies.areReadable() ? active.files().errors() : List.of());
    }

    /** The cards of one policy. */
    private record Cards(ActivePolicy active, List<Sheet> sheets, boolean areReadable, Map<String, Changed> changes) {

        private Group group(Dimension dimension) {
            List<DecisionTable> tables = active.policy().tables().stream()
                    .filter(table -> dimension.name().equals(table.dimension()))
                    .toList();
            BigDecimal cap = dimension.cap();
            BigDecimal floor = dimension.floor();
            return new Group(
                    dimension.label(),
                    cap == null ? null : PointText.plain(cap),
                    floor == null ? null : PointText.plain(floor),
                    dimension.halfLifeDays(),
                    possible(tables),
                    tables.stream().map(this::card).toList());
        }

        private Card card(DecisionTable table) {
            List<BigDecimal> points = points(List.of(table)).stream()
                    .map(RowEffect.Points::points)
                    .sorted()
                    .toList();
            Optional<String> id = sheets.stream()
                    .filter(sheet -> sheet.kind() == SheetKind.TABLE
                            && sheet.listing().name().equals(table.name()))
                    .findFirst()
                    .map(Sheet::id);
            return new Card(
                    table.name(),
                    id.map(this::href).orElse(null),
                    table.rows().size(),
                    points.isEmpty() ? null : PointText.signed(points.get(0)),
                    points.isEmpty() ? null : PointText.signed(points.get(points.size() - 1)),
                    uncovered(table),
                    id.map(changes::get).orElse(null));
        }

        private @Nullable Integer uncovered(DecisionTable table) {
            if (!active.files().areActive() || active.policy().cases().isEmpty()) {
                return null;
            }
            Set<String> uncovered = new HashSet<>(active.files().cases().uncovered());
            return Math.toIntExact(table.rows().stream()
                    .filter(row -> uncovered.contains(row.id()))
                    .count());
        }

        private @Nullable String href(String sheet) {
            return areReadable
                    ? "/console/policies/%s/releases/%s/sheets/%s"
                            .formatted(active.name(), active.release().number(), sheet)
                    : null;
        }

        private static @Nullable String possible(List<DecisionTable> tables) {
            BigDecimal possible = BigDecimal.ZERO;
            for (RowEffect.Points effect : points(tables)) {
                if (effect.points().signum() > 0) {
                    if (effect.atMost() >= RowEffect.Points.MAX_TIMES) {
                        return null;
                    }
                    possible = possible.add(effect.points().multiply(BigDecimal.valueOf(effect.atMost())));
                }
            }
            return possible.signum() == 0 ? null : PointText.plain(possible);
        }

        private static List<RowEffect.Points> points(List<DecisionTable> tables) {
            List<RowEffect.Points> points = new ArrayList<>();
            tables.forEach(table -> table.rows().forEach(row -> {
                if (row.effect() instanceof RowEffect.Points effect) {
                    points.add(effect);
                }
            }));
            return points;
        }
    }
}
