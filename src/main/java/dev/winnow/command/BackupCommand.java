package dev.winnow.command;

import dev.winnow.backup.Backup;
import dev.winnow.backup.Manifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup of a server's data, while the server runs or after it stopped. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Backs up the data folder: the database, the checkpoints, the acknowledged heads and the list of erasures.",
            "A running server makes the backup itself. Never overwrites a file."
        },
        footer = "Exit code 0: the backup is complete; 1: there is no backup; 2: the command is invalid.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "the backup to create, a zip file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the server's data folder (default: data)")
    private Path data = Path.of("data");

    @Option(names = "--with-keys", description = "include the server's keys, encrypted by a passphrase")
    private boolean withKeys;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "a file whose first line is the passphrase (default: WINNOW_PASSPHRASE, or a prompt)")
    private @Nullable Path passphraseFile;

    @Override
    public Integer call() {
        try {
            if (!withKeys) {
                return report(Backup.take(data, file, null));
            }
            Optional<char[]> passphrase = Passphrase.forEncryption(passphraseFile);
            if (passphrase.isEmpty() || passphrase.get().length < Passphrase.MIN_LENGTH) {
                command.commandLine()
                        .getErr()
                        .printf(
                                "Expected a passphrase of at least %s characters in --passphrase-file, WINNOW_PASSPHRASE or"
                                        + " typed twice, found none or a shorter one.%n",
                                Passphrase.MIN_LENGTH);
                return 1;
            }
            return report(Backup.take(data, file, passphrase.get()));
        } catch (IOException e) {
            command.commandLine().getErr().println(Winnow.message(e));
            return 1;
        }
    }

    private int report(Backup backup) throws IOException {
        PrintWriter out = command.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "Backed up %s to %s (%,d bytes, %s).%n",
                data,
                file,
                backup.size(),
                backup.isOfRunningServer() ? "from the running server" : "no server was running");
        if (!backup.manifest().hasKeys()) {
            out.println("The keys aren't in it: keep copies of personal-data.key and audit.key elsewhere.");
        }
        Manifest.Database database = backup.manifest().database();
        if (database.isPostgresql()) {
            String location = database.location();
            out.printf(
                    "The database isn't in it. Dump it now:%n  pg_dump --format=custom --file=%s.dump"
                            + " --dbname=%s%n",
                    file, location == null ? "postgresql://USER@HOST/DATABASE" : location);
        }
        return 0;
    }
}
