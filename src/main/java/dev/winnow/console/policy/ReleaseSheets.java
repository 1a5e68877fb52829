package dev.winnow.console.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.release.Release;
import jakarta.enterprise.context.ApplicationScoped;

/** The sheets of releases. */
@ApplicationScoped
public class ReleaseSheets {

    private static final int KEPT = 20;

    /** By digest. */
    private final Cache<String, PolicySheets> sheets =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public PolicySheets of(Release release) {
        return sheets.get(release.digest(), digest -> PolicySheets.of(PolicyListing.of(release.files())));
    }
}
