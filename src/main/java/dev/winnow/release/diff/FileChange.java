package dev.winnow.release.diff;

/**
 * A changed file: added, removed, saved again without a change of content, or changed and unreadable.
 *
 * @param file name of the workbook or DRL file
 */
public record FileChange(ChangeKind change, String file) {}
