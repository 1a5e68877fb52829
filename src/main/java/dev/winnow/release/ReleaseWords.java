package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stages and rows of every release that was ever stored. Reads its sheets, and compiles nothing. */
@ApplicationScoped
public class ReleaseWords {

    private final ReleaseStore store;
    private final Map<String, Read> byPolicy = new HashMap<>();

    ReleaseWords(ReleaseStore store) {
        this.store = store;
    }

    /** Names of policies that have a release, active or not; sorted. */
    public List<String> policies() {
        return store.policies();
    }

    public synchronized Set<String> stages(String policy) {
        return Set.copyOf(read(policy).stages);
    }

    public synchronized Set<String> rows(String policy) {
        return Set.copyOf(read(policy).rows);
    }

    /** Releases never change, so that only those since the last time are read. */
    private Read read(String policy) {
        Read read = byPolicy.computeIfAbsent(policy, name -> new Read());
        Optional<Release> latest = store.latest(policy);
        Optional<Release> next = latest;
        while (next.isPresent() && next.get().number() > read.upTo) {
            next.filter(Release::isIntact).ifPresent(read::add);
            next = store.before(policy, next.get().number());
        }
        latest.ifPresent(release -> read.upTo = release.number());
        return read;
    }

    private static final class Read {

        private final Set<String> stages = new HashSet<>();
        private final Set<String> rows = new HashSet<>();
        private final Set<String> workbooks = new HashSet<>();
        private int upTo;

        /** Most workbooks are those of the release before. */
        void add(Release release) {
            SortedMap<String, byte[]> unread = new TreeMap<>();
            release.files().workbooks().forEach((name, bytes) -> {
                if (workbooks.add(digest(release.policy(), name, bytes))) {
                    unread.put(name, bytes);
                }
            });
            for (Listing sheet :
                    PolicyListing.of(files(release.policy(), unread)).sheets()) {
                Set<String> words = sheet.kind() == SheetKind.LADDER ? stages : rows;
                if (sheet.kind() == SheetKind.LADDER || sheet.kind() == SheetKind.TABLE) {
                    sheet.rows().stream().map(ListedRow::key).forEach(words::add);
                }
            }
        }

        private static String digest(String policy, String name, byte[] bytes) {
            return files(policy, new TreeMap<>(Map.of(name, bytes))).digest();
        }

        private static PolicyFiles files(String policy, SortedMap<String, byte[]> workbooks) {
            return new PolicyFiles(policy, workbooks, Collections.emptySortedMap());
        }
    }
}
