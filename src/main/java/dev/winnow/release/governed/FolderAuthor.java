package dev.winnow.release.governed;

/** Who stands for whoever changed files in the folders. */
public final class FolderAuthor {

    public static final String WORD = "folders";

    private FolderAuthor() {}
}
