package dev.winnow.console.decisions;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.console.decisions.DecisionsView.RowText;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.policy.sheets.Slug;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says what the row of a search is. */
@ApplicationScoped
class RowTexts {

    private final VisiblePolicies policies;
    private final CopyLines sheets;

    RowTexts(VisiblePolicies policies, CopyLines sheets) {
        this.policies = policies;
        this.sheets = sheets;
    }

    /** One for each of the search's policies whose active release has the row. */
    List<RowText> texts(String id, DecisionFilter filter) {
        return policies.all().stream()
                .filter(policy ->
                        filter.policies().isEmpty() || filter.policies().contains(policy.name()))
                .flatMap(policy -> policy.policy().tables().stream().flatMap(table -> table.rows().stream()
                        .filter(row -> row.id().equals(id))
                        .map(row -> text(policy, table, row))))
                .toList();
    }

    private RowText text(ActivePolicy policy, DecisionTable table, Row row) {
        return new RowText(
                policy.name(),
                table.name(),
                Stream.of(row.description(), row.reason())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                sheets.areReadable()
                        ? "/console/policies/%s/releases/%s/sheets/%s?row=%s"
                                .formatted(policy.name(), policy.release().number(), Slug.of(table.name()), row.id())
                        : null);
    }
}
