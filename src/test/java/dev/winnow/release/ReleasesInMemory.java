package dev.winnow.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A store of releases that forgets. */
class ReleasesInMemory implements ReleaseStore {

    private final List<Release> releases = new ArrayList<>();

    @Override
    public List<String> policies() {
        return releases.stream().map(Release::policy).distinct().sorted().toList();
    }

    @Override
    public Optional<Release> latest(String policy) {
        return before(policy, Integer.MAX_VALUE);
    }

    @Override
    public Optional<Release> before(String policy, int number) {
        return releases.stream()
                .filter(release -> release.policy().equals(policy) && release.number() < number)
                .max(Comparator.comparingInt(Release::number));
    }

    @Override
    public Optional<Release> find(String policy, int number) {
        return releases.stream()
                .filter(release -> release.policy().equals(policy) && release.number() == number)
                .findFirst();
    }

    @Override
    public List<ReleaseHeader> headers(String policy) {
        return releases.stream()
                .filter(release -> release.policy().equals(policy))
                .sorted(Comparator.comparingInt(Release::number))
                .map(ReleasesInMemory::header)
                .toList();
    }

    @Override
    public Optional<ReleaseHeader> header(String policy, int number) {
        return find(policy, number).map(ReleasesInMemory::header);
    }

    private static ReleaseHeader header(Release release) {
        return new ReleaseHeader(release.number(), release.digest(), release.createdAt());
    }

    @Override
    public void add(Release release) {
        releases.add(release);
    }

    int count() {
        return releases.size();
    }
}
