package dev.winnow.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rounds of one scenario on one database. A database is used for several, while there is room on its disk. */
final class Rounds {

    /** What servers print in rounds with losses or problems. */
    private static final Path LOGS = Path.of("target/durability");

    private static final int MOST_ON_ONE_DATABASE = 5;

    private final Scenario scenario;
    private final DatabaseKind kind;
    private final Random random = new Random();

    Rounds(Scenario scenario, DatabaseKind kind) {
        this.scenario = scenario;
        this.kind = kind;
    }

    /** Runs so many rounds, of a control until the first loss, and prints a line for each. */
    List<RoundResult> run(int count) throws Exception {
        List<RoundResult> results = new ArrayList<>();
        @Nullable Site site = null;
        try {
            for (int round = 1; round <= count && !(scenario.isControl() && hasLost(results)); round++) {
                if (site == null) {
                    site = Site.open(scenario, kind, random);
                }
                RoundResult result = new Round(site).run(scenario.failure());
                results.add(result);
                System.out.printf("%s on %s, round %d: %s%n", scenario.word(), kind.word(), round, result.line());
                if (!result.isClean()) {
                    keepLog(site, round);
                }
                if (round % MOST_ON_ONE_DATABASE == 0 || !isReusable(site, result)) {
                    Site used = site;
                    site = null;
                    used.close();
                }
            }
        } finally {
            if (site != null) {
                site.close();
            }
        }
        return results;
    }

    private void keepLog(Site site, int round) throws IOException {
        Files.createDirectories(LOGS);
        String name = "%s-%s-%d.log".formatted(scenario.word(), kind.word(), round);
        Files.copy(site.folder().resolve("server.log"), LOGS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isReusable(Site site, RoundResult result) throws IOException {
        return result.isClean() && !site.disk().isHalfFull();
    }

    private static boolean hasLost(List<RoundResult> results) {
        return results.stream().anyMatch(result -> !result.losses().isEmpty());
    }
}
