package dev.winnow.release;

import java.util.List;
import java.util.Optional;

/** Stores releases. None is ever changed or deleted. */
public interface ReleaseStore {

    /** Names of the policies that have a release, sorted. */
    List<String> policies();

    /** The release of this policy with the highest number; its files may have been altered. */
    Optional<Release> latest(String policy);

    /** The release of this policy with the highest number below the one given; its files may have been altered. */
    Optional<Release> before(String policy, int number);

    /** @throws AlteredReleaseException if the stored files aren't those of the release's digest */
    Optional<Release> find(String policy, int number);

    /** The releases of this policy without their files, in the order of their numbers. */
    List<ReleaseHeader> headers(String policy);

    /** A release without its files. */
    Optional<ReleaseHeader> header(String policy, int number);

    /** Stores a new release; its number must be free. */
    void add(Release release);
}
