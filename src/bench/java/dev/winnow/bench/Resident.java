package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a running server, in megabytes. */
final class Resident {

    private static final int KILOBYTES_A_MEGABYTE = 1_024;

    private Resident() {}

    static long now(PackagedServer server) throws IOException {
        return megabytes(server, "VmRSS");
    }

    /** Since it was started. */
    static long most(PackagedServer server) throws IOException {
        return megabytes(server, "VmHWM");
    }

    private static long megabytes(PackagedServer server, String which) throws IOException {
        return Files.readAllLines(
                                Path.of("/proc", Long.toString(server.process().pid()), "status"))
                        .stream()
                        .filter(line -> line.startsWith(which + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / KILOBYTES_A_MEGABYTE;
    }
}
