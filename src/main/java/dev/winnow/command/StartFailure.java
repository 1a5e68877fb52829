package dev.winnow.command;

import dev.winnow.storage.DatabaseRefusal;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why the server doesn't start. */
final class StartFailure {

    private static final int MAX_DEPTH = 50;

    private StartFailure() {}

    /** Empty for a failure that nobody foresaw. */
    static Optional<String> sentence(Throwable failure) {
        PreventFurtherStepsException refusal = cause(failure, PreventFurtherStepsException.class);
        if (refusal != null
                && refusal.getMessage() != null
                && !refusal.getMessage().isBlank()) {
            return Optional.of(refusal.getMessage());
        }
        return InvalidSetting.of(failure)
                .or(() -> ofFiles(failure))
                .or(() -> DatabaseRefusal.of(failure))
                .or(() -> ofPort(failure))
                .map(reason -> "Winnow doesn't start: " + reason + ".");
    }

    /** The folder may belong to another user, or be on a disk that was mounted for reading only. */
    private static Optional<String> ofFiles(Throwable failure) {
        FileSystemException refused = cause(failure, FileSystemException.class);
        if (refused == null) {
            return Optional.empty();
        }
        String reason = refused instanceof AccessDeniedException
                ? "no permission"
                : Objects.requireNonNullElse(
                        refused.getReason(), refused.getClass().getSimpleName());
        return Optional.of("Can't read or write %s (%s)".formatted(refused.getFile(), reason));
    }

    private static Optional<String> ofPort(Throwable failure) {
        QuarkusBindException bind = cause(failure, QuarkusBindException.class);
        if (bind != null) {
            return Optional.of(
                    "Can't listen on port %s of %s; choose others with quarkus.http.port and quarkus.http.host"
                            .formatted(bind.getPort(), bind.getHost()));
        }
        BindException other = cause(failure, BindException.class);
        return Optional.ofNullable(other).map(each -> "Can't listen on the port (%s)".formatted(each.getMessage()));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_DEPTH; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            depth++;
        }
        return null;
    }
}
