package dev.winnow.policy.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs hostile workbooks in a Java machine of its own, whose heap is as small as {@link LittleMemoryTest} makes it. */
final class LittleMemoryRun {

    private static final int WARM_UP = 20;

    private static long peak;

    private LittleMemoryRun() {}

    /**
     * Prints what each took in milliseconds, and at last the most memory in use after one, in megabytes.
     *
     * @param arguments a folder of workbooks, or how many mutations to make
     */
    public static void main(String[] arguments) throws IOException {
        byte[] good = new HostileWorkbook().bytes();
        for (int round = 0; round < WARM_UP; round++) {
            Trial.of(good);
        }
        if (arguments[0].matches("\\d+")) {
            for (long seed = 1; seed <= Long.parseLong(arguments[0]); seed++) {
                report("mutation " + seed, Mutations.of(seed));
            }
        } else {
            for (Path file : files(Path.of(arguments[0]))) {
                report(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        System.out.println("PEAK " + peak / 1024 / 1024);
        System.exit(0);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void report(String name, byte[] workbook) {
        Trial trial = Trial.of(workbook);
        Runtime runtime = Runtime.getRuntime();
        peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
        System.out.println("CASE " + trial.millis() + " " + trial.problems().size() + " " + name);
    }
}
