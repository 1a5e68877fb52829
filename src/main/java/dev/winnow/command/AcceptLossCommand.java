package dev.winnow.command;

import dev.winnow.backup.LossAcceptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Accepts the loss of acknowledged records that the database lacks, so that the server starts again. */
@Command(
        name = "accept-loss",
        mixinStandardHelpOptions = true,
        description = {
            "Accepts that acknowledged records are missing from the database, so that the server starts with it.",
            "The server must be stopped. The next start records in the log what is missing."
        },
        footer = "Exit code 0: accepted; 1: nothing to accept, or a server runs; 2: the command is invalid.")
final class AcceptLossCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the server's data folder (default: data)")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try {
            if (!LossAcceptor.accept(data)) {
                command.commandLine()
                        .getErr()
                        .println("Nothing to accept: no acknowledged heads in " + data.resolve("heads") + ".");
                return 1;
            }
            command.commandLine()
                    .getOut()
                    .println("Accepted. The next start uses the database in " + data
                            + " and records each missing range as a loss-accepted event; see GET /audit/events.");
            return 0;
        } catch (IOException e) {
            command.commandLine().getErr().println(Winnow.message(e));
            return 1;
        }
    }
}
