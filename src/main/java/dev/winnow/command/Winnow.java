package dev.winnow.command;

import dev.winnow.control.ControlException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Starts the server if there are no arguments; runs a command otherwise. Commands need neither a database nor a port.
 */
@QuarkusMain
@Command(
        name = "winnow",
        description = "Qualifies leads with rules kept in spreadsheets. Starts the server if there is no command.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            NewCommand.class,
            EvaluateCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AcceptLossCommand.class,
            ResetPasswordCommand.class
        })
public final class Winnow {

    private static final Logger LOG = Logger.getLogger(Winnow.class);

    /** Logs what it finds before the settings are read, which then say what to log. */
    private static final java.util.logging.Logger EARLY = java.util.logging.Logger.getLogger("org.hibernate");

    public static void main(String... args) {
        // Messages of libraries write numbers for the default locale
        Locale.setDefault(Locale.ROOT);
        if (args.length == 0) {
            EARLY.setLevel(Level.WARNING);
            Quarkus.run(null, Winnow::end);
        } else {
            System.exit(commands().execute(args));
        }
    }

    /** Ends the process; a start that failed is reported as one sentence, without a stack trace. */
    private static void end(int code, @Nullable Throwable failure) {
        if (failure != null) {
            StartFailure.sentence(failure)
                    .ifPresentOrElse(System.err::println, () -> LOG.error("Can't start", failure));
        }
        System.exit(code);
    }

    /** Reports failures as one sentence, without a stack trace. */
    static CommandLine commands() {
        return new CommandLine(new Winnow()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(message(failure));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
    }

    static String message(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + ": already exists";
        }
        return failure instanceof ControlException ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
