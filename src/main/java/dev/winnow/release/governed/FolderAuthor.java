package dev.winnow.release.governed;

/** Who stands for whoever changed files in the folders. */
public final class FolderAuthor {

    public static final String WORD = "folders";

    private FolderAuthor() {}

    /** Whether a release came from the folders: as a draft, or before or when releases began to be governed. */
    static boolean made(Lifecycle release) {
        return release.author().map(WORD::equals).orElse(true);
    }
}
