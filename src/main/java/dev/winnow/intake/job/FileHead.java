package dev.winnow.intake.job;

import java.util.List;

/**
 * What a file begins with.
 *
 * @param name of the file
 * @param header the names of its columns; empty for newline-delimited JSON
 */
record FileHead(String name, List<String> header) {

    FileHead {
        header = List.copyOf(header);
    }
}
