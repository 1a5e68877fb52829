package dev.winnow.intake.job;

import dev.winnow.intake.file.LeadRow;

/** Collects rows for a part of a job's file. */
final class PartBuilder {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private int rows;

    void add(LeadRow row) {
        text.append(FileRows.line(row)).append('\n');
        rows++;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    boolean isFull() {
        return rows >= MOST_ROWS || text.length() >= MOST_CHARACTERS;
    }

    /** The rows so far; the next ones begin another part. */
    String take() {
        String part = text.toString();
        text.setLength(0);
        rows = 0;
        return part;
    }
}
