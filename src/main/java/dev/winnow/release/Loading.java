package dev.winnow.release;

/** What came of loading a policy's files. */
public sealed interface Loading {

    /** The files are a release that can answer. */
    record Current(ActivePolicy active) implements Loading {}

    /** The files can't be used. */
    record Rejected(String policy, FilesCheck files) implements Loading {}
}
