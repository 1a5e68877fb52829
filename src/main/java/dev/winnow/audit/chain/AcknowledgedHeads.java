package dev.winnow.audit.chain;

import dev.winnow.storage.DatabaseOpening;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the acknowledged heads outside the database, so that an outdated database, such as an older copy, is detected
 * before anything is done with it.
 */
@ApplicationScoped
public class AcknowledgedHeads {

    /** Runs before everything that writes events. */
    private static final int FIRST = 1;

    private static final int FAILURE = 1;
    private static final String IN_MEMORY = "memory";

    private final Path path;
    private final Chains chains;
    private final Storage storage;
    private final Map<String, AcknowledgedHead> heads = new HashMap<>();
    private String kind = IN_MEMORY;
    private @Nullable HeadsFile file;

    AcknowledgedHeads(AuditSettings settings, Chains chains, Storage storage) {
        this.path = settings.heads();
        this.chains = chains;
        this.storage = storage;
    }

    /** Stops the start, before the database is changed, if acknowledged records are missing from it. */
    synchronized void onOpening(@Observes DatabaseOpening opening) {
        kind = opening.kind();
        List<MissingRecords> missing = MissingRecords.in(opening.connection(), ofThisKind(path));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "The database lacks acknowledged records",
                    new PreventFurtherStepsException(
                            """
                            Winnow doesn't start: the database lacks records that were acknowledged (%s).
                            %s
                            The database is unchanged. Restore a newer backup into an empty data folder with the command restore, \
                            or accept the loss with the command accept-loss: the next start records what is missing.""".formatted(
                                            path,
                                            missing.stream()
                                                    .map(MissingRecords::sentence)
                                                    .collect(Collectors.joining("\n"))),
                            FAILURE));
        }
    }

    /** Rewrites the file. Chains sealed by later ones are dropped: their heads are in the database. */
    synchronized void onStart(@Observes @Priority(FIRST) StartupEvent event) {
        open();
    }

    private HeadsFile open() {
        try {
            List<AcknowledgedHead> others = HeadsFile.read(path).stream()
                    .filter(head -> !head.kind().equals(kind))
                    .filter(head -> !head.kind().equals(IN_MEMORY))
                    .toList();
            List<AcknowledgedHead> kept =
                    Stream.concat(others.stream(), unsealed().stream()).toList();
            HeadsFile opened = HeadsFile.create(path, kept);
            file = opened;
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AcknowledgedHead> unsealed() {
        List<AcknowledgedHead> own = ofThisKind(path);
        if (own.isEmpty()) {
            return own;
        }
        Set<String> names = own.stream().map(AcknowledgedHead::chain).collect(Collectors.toSet());
        Set<String> sealed = QuarkusTransaction.requiringNew().call(() -> chains.all().stream()
                .filter(head -> names.contains(head.name()))
                .flatMap(head -> head.predecessors().lines())
                .map(line -> line.split(" ", 2)[0])
                .collect(Collectors.toSet()));
        return own.stream().filter(head -> !sealed.contains(head.chain())).toList();
    }

    private List<AcknowledgedHead> ofThisKind(Path from) {
        try {
            return HeadsFile.read(from).stream()
                    .filter(head -> head.kind().equals(kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the heads from a file of accepted losses. */
    public synchronized List<AcknowledgedHead> accepted(Path from) {
        return ofThisKind(from);
    }

    /** Stores the head of a chain, on disk when this returns. Call it after the commit and before answering. */
    synchronized void acknowledge(ChainHead head) {
        if (head.position() == 0) {
            return;
        }
        AcknowledgedHead acknowledged = new AcknowledgedHead(kind, head.name(), head.position(), head.hash());
        try {
            HeadsFile opened = file;
            (opened == null ? open() : opened).write(acknowledged);
            heads.put(head.name(), acknowledged);
        } catch (IOException e) {
            storage.report(e);
            throw new UncheckedIOException(e);
        }
    }

    /** The last acknowledged head of a chain written by this process; empty if there is none. */
    synchronized Optional<AcknowledgedHead> lastOf(String chain) {
        return Optional.ofNullable(heads.get(chain));
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
