package dev.winnow.storage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Lets requests wait for a connection for a shorter time than the start, which has to open the database on a machine that
 * may be busy. A time of the operator's own is for both.
 */
@ApplicationScoped
class ConnectionPatience {

    /** The default in {@code application.properties}. */
    private static final Duration OF_START = Duration.ofMinutes(1);

    private static final Duration OF_REQUESTS = Duration.ofSeconds(5);
    private static final int LAST = 10_000;

    private final InjectableInstance<AgroalDataSource> h2;
    private final InjectableInstance<AgroalDataSource> postgresql;

    ConnectionPatience(
            @DataSource("h2") InjectableInstance<AgroalDataSource> h2,
            @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql) {
        this.h2 = h2;
        this.postgresql = postgresql;
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event) {
        limit(h2);
        limit(postgresql);
    }

    private static void limit(InjectableInstance<AgroalDataSource> pool) {
        if (!pool.getHandle().getBean().isActive()) {
            return;
        }
        AgroalConnectionPoolConfiguration settings =
                pool.get().getConfiguration().connectionPoolConfiguration();
        if (settings.acquisitionTimeout().equals(OF_START)) {
            settings.setAcquisitionTimeout(OF_REQUESTS);
        }
    }
}
