package dev.winnow.console.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleReleases;
import dev.winnow.console.CallerName;
import dev.winnow.console.policy.PolicyView.Changed;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.release.Release;
import dev.winnow.release.governed.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the last release that changed each sheet of a policy, among the latest ones. */
@ApplicationScoped
class LastChanges {

    /** How many releases are looked at. */
    private static final int MOST = 10;

    private static final int KEPT = 20;

    private final VisibleReleases releases;
    private final VisibleReleaseFiles files;
    private final ReleaseSheets sheets;

    /** By the release. */
    private final Cache<String, Map<String, Changed>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LastChanges(VisibleReleases releases, VisibleReleaseFiles files, ReleaseSheets sheets) {
        this.releases = releases;
        this.files = files;
        this.sheets = sheets;
    }

    /** By the id of the sheet; without those that didn't change lately. */
    Map<String, Changed> of(Release active) {
        return kept.get(active.policy() + active.number() + active.digest(), key -> find(active));
    }

    private Map<String, Changed> find(Release active) {
        List<Lifecycle> latest = releases.all(active.policy()).stream()
                .filter(release -> release.number() <= active.number())
                .limit(MOST)
                .toList();
        Map<String, Changed> changes = new HashMap<>();
        Collection<Sheet> current = sheets.of(active).all();
        for (int index = 0; index + 1 < latest.size(); index++) {
            Optional<PolicySheets> after = sheets(latest.get(index));
            Optional<PolicySheets> before = sheets(latest.get(index + 1));
            if (after.isEmpty() || before.isEmpty()) {
                break;
            }
            Changed change = change(latest.get(index));
            current.stream()
                    .map(Sheet::id)
                    .filter(id -> !rows(after.get(), id).equals(rows(before.get(), id)))
                    .forEach(id -> changes.putIfAbsent(id, change));
        }
        return Map.copyOf(changes);
    }

    private Optional<PolicySheets> sheets(Lifecycle release) {
        return files.find(release.policy(), Integer.toString(release.number())).map(sheets::of);
    }

    private static List<ListedRow> rows(PolicySheets all, String id) {
        return all.find(id).map(sheet -> sheet.listing().rows()).orElse(List.of());
    }

    private static Changed change(Lifecycle release) {
        return new Changed(
                release.number(),
                release.createdAt(),
                release.author().map(CallerName::of).orElse(null));
    }
}
