package dev.winnow.intake.csv;

import java.io.IOException;

/** Says why the rest of a CSV file can't be read. */
public final class CsvFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    CsvFormatException(String expected, String found) {
        super("expected " + expected + ", found " + found);
        this.expected = expected;
        this.found = found;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
