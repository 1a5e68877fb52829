package dev.winnow.command;

import dev.winnow.audit.chain.RestoredLog;
import dev.winnow.backup.Restore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores a backup into an empty data folder. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Restores a backup into a data folder that is empty or missing, and checks the restored log.",
            "A damaged backup restores nothing."
        },
        footer = "Exit code 0: restored; 1: not restored, or records are missing; 2: the command is invalid.")
final class RestoreCommand implements Callable<Integer> {

    private static final String PERSONAL_DATA_KEY = "personal-data.key";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "the backup")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the data folder to restore into (default: data)")
    private Path data = Path.of("data");

    @Option(
            names = "--erasures",
            paramLabel = "LIST",
            description = "the file of erasures, kept elsewhere: the next start erases all of them again")
    private @Nullable Path erasures;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "a file whose first line is the passphrase (default: WINNOW_PASSPHRASE, or a prompt)")
    private @Nullable Path passphraseFile;

    @Override
    public Integer call() {
        try {
            char[] passphrase = Restore.needsPassphrase(file)
                    ? Passphrase.forDecryption(passphraseFile).orElse(null)
                    : null;
            return report(Restore.from(file, data, erasures, passphrase));
        } catch (IOException e) {
            command.commandLine().getErr().println(Winnow.message(e));
            return 1;
        }
    }

    private int report(Restore restored) {
        PrintWriter out = command.commandLine().getOut();
        out.printf(
                "Restored the backup of %s into %s: %s. Next: %sstart the server, then check GET /audit/verification.%n",
                restored.manifest().takenAt(),
                data,
                restored.log().map(RestoreCommand::counts).orElse("its log wasn't checked"),
                restored.manifest().database().isPostgresql() ? "restore the database with pg_restore, " : "");
        if (!restored.missingKeys().isEmpty()) {
            out.printf(
                    "Before the start, put into %s: %s.%s%n",
                    data,
                    String.join(", ", restored.missingKeys()),
                    restored.missingKeys().contains(PERSONAL_DATA_KEY)
                            ? " Without the " + PERSONAL_DATA_KEY + " of the backup's server, the server doesn't start."
                            : "");
        }
        restored.log().ifPresent(this::reportMissing);
        return restored.isComplete() ? 0 : 1;
    }

    private static String counts(RestoredLog log) {
        return String.format(Locale.ROOT, "decisions %,d, events %,d", log.decisions(), log.events());
    }

    private void reportMissing(RestoredLog log) {
        if (!log.missing().isEmpty()) {
            PrintWriter err = command.commandLine().getErr();
            err.println(
                    "The restored database lacks acknowledged records; a server starts on it only after accept-loss.");
            log.missing().forEach(err::println);
        }
    }
}
