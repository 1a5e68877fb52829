package dev.winnow.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Without arguments the server; with a command's name that command, which needs neither a database nor a port. */
@QuarkusMain
@Command(
        name = "winnow",
        description = "Qualifies leads by rules kept in spreadsheets. Without a command: starts the server.",
        mixinStandardHelpOptions = true,
        subcommands = {CheckCommand.class, NewCommand.class, VerifyCommand.class})
public final class Winnow {

    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run();
        } else {
            System.exit(commands().execute(args));
        }
    }

    /** What goes wrong is told in a sentence; a trace helps nobody here. */
    static CommandLine commands() {
        return new CommandLine(new Winnow()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(told(failure));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
    }

    private static String told(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": expected a file there, or a folder for it, found none";
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + ": expected nothing there yet, found a file or folder";
        }
        return failure.toString();
    }
}
