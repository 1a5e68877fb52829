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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Knows, outside the database, what was acknowledged last: so that a database that is behind it, such as an older copy, is
 * noticed before anything is done with it.
 */
@ApplicationScoped
public class AcknowledgedHeads {

    /** Before everything that writes events. */
    private static final int FIRST = 1;

    private static final int FAILURE = 1;
    private static final String IN_MEMORY = "memory";

    private final Path path;
    private final Session session;
    private final Storage storage;
    private final Map<String, AcknowledgedHead> heads = new HashMap<>();
    private String kind = IN_MEMORY;
    private @Nullable HeadsFile file;

    AcknowledgedHeads(@ConfigProperty(name = "winnow.audit.heads") Path path, Session session, Storage storage) {
        this.path = path;
        this.session = session;
        this.storage = storage;
    }

    /** Refuses a database that is behind, before it is changed. */
    synchronized void onOpening(@Observes DatabaseOpening opening) {
        kind = opening.kind();
        List<MissingRecords> missing = MissingRecords.in(opening.connection(), ofThisKind(path));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "the database is behind",
                    new PreventFurtherStepsException(
                            """
                            Winnow doesn't start: the database is behind what was acknowledged (%s).
                            %s
                            The database wasn't changed. Restore a newer backup into an empty data folder with the command restore, \
                            or give these records up with the command accept-loss: the next start records what is missing.""".formatted(
                                            path,
                                            missing.stream()
                                                    .map(MissingRecords::sentence)
                                                    .collect(Collectors.joining("\n"))),
                            FAILURE));
        }
    }

    /** Of chains that others have sealed, nothing has to be known any more. */
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
        Set<String> sealed = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("from StoredChain", StoredChain.class).list().stream()
                        .map(StoredChain::head)
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

    /** Those of a file whose loss was accepted. */
    public synchronized List<AcknowledgedHead> accepted(Path from) {
        return ofThisKind(from);
    }

    /**
     * Notes how far a chain has come; that is on disk when this returns. To be called after the commit and before anything
     * is answered.
     */
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

    /** How far a chain of this process had come. */
    synchronized Optional<AcknowledgedHead> of(String chain) {
        return Optional.ofNullable(heads.get(chain));
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
