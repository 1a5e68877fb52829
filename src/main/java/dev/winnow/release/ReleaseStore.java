package dev.winnow.release;

import java.util.Optional;

/** Where releases are kept. None is ever changed or removed. */
public interface ReleaseStore {

    /** The release of this policy with the highest number. */
    Optional<Release> latest(String policy);

    /** The release of this policy with the highest number below the one given. */
    Optional<Release> before(String policy, int number);

    Optional<Release> find(String policy, int number);

    /** Keeps a new release; its number must be free. */
    void add(Release release);
}
