package dev.winnow.release.governed;

/** The author of drafts made from changed files in the folders. */
public final class FolderAuthor {

    public static final String WORD = "folders";

    private FolderAuthor() {}

    /** Whether a release came from the folders: as a draft, or at or before the start of governance. */
    static boolean made(Lifecycle release) {
        return release.author().map(WORD::equals).orElse(true);
    }
}
