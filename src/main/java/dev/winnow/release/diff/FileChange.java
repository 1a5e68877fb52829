package dev.winnow.release.diff;

/**
 * A file that is new or gone, was saved again without a change of what it says, or changed and can't be read.
 *
 * @param file the workbook's or DRL file's name
 */
public record FileChange(ChangeKind change, String file) {}
