package dev.winnow.command;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets a passphrase from a file, the environment, or the terminal. */
final class Passphrase {

    static final int MIN_LENGTH = 12;

    private static final String VARIABLE = "WINNOW_PASSPHRASE";

    private Passphrase() {}

    /** A passphrase to encrypt with; typed twice on a terminal. Empty if there is none, or the two differ. */
    static Optional<char[]> forEncryption(@Nullable Path file) throws IOException {
        Optional<char[]> configured = configured(file);
        Console console = System.console();
        if (configured.isPresent() || console == null) {
            return configured;
        }
        char[] once = console.readPassword("Passphrase for the keys: ");
        char[] again = console.readPassword("Once more: ");
        return once != null && Arrays.equals(once, again) ? Optional.of(once) : Optional.empty();
    }

    /** A passphrase to decrypt with. Empty if there is none. */
    static Optional<char[]> forDecryption(@Nullable Path file) throws IOException {
        Optional<char[]> configured = configured(file);
        Console console = System.console();
        if (configured.isPresent() || console == null) {
            return configured;
        }
        char[] typed = console.readPassword("Passphrase of the keys (empty to restore without them): ");
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(typed);
    }

    private static Optional<char[]> configured(@Nullable Path file) throws IOException {
        if (file != null) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Optional.of(text.lines().findFirst().orElse("").toCharArray());
        }
        return Optional.ofNullable(System.getenv(VARIABLE)).map(String::toCharArray);
    }
}
