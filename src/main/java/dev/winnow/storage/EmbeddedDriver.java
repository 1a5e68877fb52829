package dev.winnow.storage;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * Opens H2 database files with durable settings, whatever the URL says. Refuses if the disk is nearly full, or if the
 * storage has failed. Opens other H2 URLs, such as in-memory databases, unchanged.
 */
public final class EmbeddedDriver implements Driver {

    private static final org.jboss.logging.Logger LOG = org.jboss.logging.Logger.getLogger(EmbeddedDriver.class);
    private static final int FAILURE = 1;

    private final org.h2.Driver h2 = new org.h2.Driver();
    private boolean isOpen;

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Optional<EmbeddedUrl> file = EmbeddedUrl.of(url);
        if (file.isEmpty() || !StorageSettings.configured().isProtected()) {
            return h2.connect(url, properties);
        }
        Optional<String> failure = DurableFiles.FAILURE.reason();
        if (failure.isPresent()) {
            throw new SQLException("The database has failed: " + failure.get());
        }
        return connect(file.get(), properties);
    }

    private synchronized Connection connect(EmbeddedUrl url, Properties properties) throws SQLException {
        if (!isOpen) {
            prepare(url, properties);
        }
        Connection connection = h2.connect(url.safe(), properties);
        isOpen = true;
        return connection;
    }

    private void prepare(EmbeddedUrl url, Properties properties) throws SQLException {
        DurableFiles.register();
        List<String> unsafe = url.unsafe();
        if (!unsafe.isEmpty()) {
            LOG.warnf(
                    "Ignoring %s in the database's URL, as it can lose decisions on a full disk",
                    String.join(" and ", unsafe));
        }
        Path folder = url.folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refused("can't create the folder " + folder + ": " + e);
        }
        FreeSpace space = new FreeSpace(folder, StorageSettings.configured().freeSpace());
        if (!space.isEnough()) {
            throw refused("%s MB are free on the disk of %s, %s MB are needed (winnow.storage.free-space)"
                    .formatted(space.usable() >> 20, folder, (space.required() >> 20) + 1));
        }
        if (!Files.exists(url.file())) {
            announce(Optional.empty());
            return;
        }
        try (Connection connection = h2.connect(url.readOnly(), properties)) {
            announce(Optional.of(connection));
        }
    }

    private static void announce(Optional<Connection> connection) throws SQLException {
        try {
            Arc.container()
                    .beanManager()
                    .getEvent()
                    .select(DatabaseOpening.class)
                    .fire(new DatabaseOpening(DatabaseOpening.H2, connection));
        } catch (RuntimeException e) {
            throw new SQLException("Opening the database was refused", e);
        }
    }

    private static SQLException refused(String reason) {
        return new SQLException(
                reason, new PreventFurtherStepsException("Winnow doesn't start: " + reason + ".", FAILURE));
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return h2.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return h2.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return h2.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return h2.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return h2.getParentLogger();
    }
}
