package dev.winnow.release;

/** Where releases come from; the setting {@code winnow.releases}. */
public enum ReleaseMode {
    /**
     * The folders: their files are active at once, so their write permissions decide. Their history is kept elsewhere.
     */
    FILES,
    /**
     * The database: a release can be activated once marketing and sales approved it. Changes in the folders become
     * drafts.
     */
    GOVERNED
}
