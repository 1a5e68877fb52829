package dev.winnow.intake.file;

/**
 * How far a file was read.
 *
 * @param row the number of the last row, as in {@link LeadRow#number()}; 0 before the first one
 * @param share of the file, from 0 to 1
 */
public record Position(long row, double share) {}
