package dev.winnow.console.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.check.CheckExecutor.Outcome;
import dev.winnow.check.PolicyCheck;
import dev.winnow.console.definition.DefinitionPictures;
import dev.winnow.console.policy.SheetViews.Shown;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadJson;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.Release;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.CompiledCopies;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.OpenCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the lead of a case, and the picture of a definition, for sheets of versions that compile. */
@ApplicationScoped
class ShownSheets {

    private final CompiledReleases releases;
    private final CompiledCopies copies;
    private final CopyChecks checks;
    private final DefinitionPictures pictures;

    ShownSheets(CompiledReleases releases, CompiledCopies copies, CopyChecks checks, DefinitionPictures pictures) {
        this.releases = releases;
        this.copies = copies;
        this.checks = checks;
        this.pictures = pictures;
    }

    /** @param name of a case; empty for none */
    Shown of(Release release, SheetKind kind, String name) {
        return isWanted(kind, name)
                ? releases.find(release.policy(), release.number())
                        .map(policy -> shown(policy, null, kind, name))
                        .orElse(Shown.NOTHING)
                : Shown.NOTHING;
    }

    /**
     * Of the present revision, or else of the last that compiled; the cases as they were last checked.
     *
     * @param differences null if they aren't to be shown
     */
    Shown of(OpenCopy copy, SheetKind kind, String name, @Nullable SheetDifferences differences)
            throws InterruptedException {
        CheckedCopy checked = checks.last(copy);
        return compiled(copy, kind, name)
                .with(
                        checked == null || checked.cases().results().isEmpty() ? null : CasePanel.of(checked.cases()),
                        differences);
    }

    private Shown compiled(OpenCopy copy, SheetKind kind, String name) throws InterruptedException {
        if (!isWanted(kind, name)) {
            return Shown.NOTHING;
        }
        int revision = copy.copy().revision();
        Optional<Policy> present = present(copy);
        return present.isPresent()
                ? shown(present.get(), null, kind, name)
                : copies.last(copy)
                        .map(last ->
                                shown(last.policy(), last.revision() == revision ? null : last.revision(), kind, name))
                        .orElse(Shown.NOTHING);
    }

    private Optional<Policy> present(OpenCopy copy) throws InterruptedException {
        Optional<Policy> kept = copies.find(copy);
        CheckedCopy checked = checks.last(copy);
        boolean isBroken = checked != null && checked.revision() == copy.copy().revision() && !checked.compiles();
        if (kept.isPresent() || isBroken) {
            return kept;
        }
        return copies.check(copy) instanceof Outcome.Done<PolicyCheck> done
                ? Optional.ofNullable(done.result().policy())
                : Optional.empty();
    }

    private static boolean isWanted(SheetKind kind, String name) {
        return DefinitionPictures.exist(kind) || !name.isEmpty();
    }

    private Shown shown(Policy policy, @Nullable Integer revision, SheetKind kind, String name) {
        return new Shown(lead(policy, name), pictures.of(kind, policy, revision), null, null);
    }

    private static @Nullable String lead(Policy policy, String name) {
        return policy.cases().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .map(example -> {
                    ObjectNode request = JsonNodeFactory.instance.objectNode();
                    request.put("asOf", example.asOf().toString());
                    request.set("lead", LeadJson.of(example.lead(), policy.vocabulary()));
                    return request.toPrettyString();
                })
                .orElse(null);
    }
}
