package dev.winnow.command;

import dev.winnow.control.ControlClient;
import dev.winnow.control.ControlSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the running server give a user a new password, for administrators who forgot theirs. */
@Command(
        name = "reset-password",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a user a new random password, prints it, and ends the user's sessions.",
            "The server must be running; it records the change in its log."
        },
        footer = "Exit code 0: the password is new; 1: nothing was changed; 2: the command is invalid.")
final class ResetPasswordCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "NAME", description = "the name that the user signs in with")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the server's data folder (default: data)")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try {
            Optional<String> password = ControlClient.send(ControlSocket.in(data), "reset-password", name);
            if (password.isEmpty()) {
                command.commandLine()
                        .getErr()
                        .println("No server listens on " + ControlSocket.in(data)
                                + "; start it, and run this as the server's user, in its working directory.");
                return 1;
            }
            command.commandLine().getOut().println("The new password of " + name + ": " + password.get());
            command.commandLine().getOut().println("Change it after signing in, with PUT /session/password.");
            return 0;
        } catch (IOException e) {
            command.commandLine().getErr().println(Winnow.message(e));
            return 1;
        }
    }
}
