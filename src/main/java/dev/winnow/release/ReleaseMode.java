package dev.winnow.release;

/** Where the truth about policies is; the setting {@code winnow.releases}. */
public enum ReleaseMode {
    /** The folders: what is in them answers, and whoever may write them decides. Their history is kept elsewhere. */
    FILES,
    /** The database: a release answers once marketing and sales agreed to it. What changes in the folders is a draft. */
    GOVERNED
}
