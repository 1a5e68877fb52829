package dev.winnow.release;

import java.util.function.Consumer;

/** The result of loading the files of a policy. */
public sealed interface Loading {

    /** Calls the function for this variant. */
    void match(Consumer<Current> current, Consumer<Rejected> rejected);

    /** The files compile, and are a release. */
    record Current(ActivePolicy active) implements Loading {

        @Override
        public void match(Consumer<Current> current, Consumer<Rejected> rejected) {
            current.accept(this);
        }
    }

    /** The files don't compile, or cases fail that must pass. */
    record Rejected(String policy, FilesCheck files) implements Loading {

        @Override
        public void match(Consumer<Current> current, Consumer<Rejected> rejected) {
            rejected.accept(this);
        }
    }
}
