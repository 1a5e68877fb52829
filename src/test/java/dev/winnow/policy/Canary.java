package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;

/** Is called by hostile cells, should one of them ever run. */
public final class Canary {

    public static final String PROPERTY = "winnow.canary";
    public static final String FILE = "winnow-canary";

    private static final AtomicInteger SONGS = new AtomicInteger();

    private Canary() {}

    public static boolean sing() {
        SONGS.incrementAndGet();
        return true;
    }

    /** How often it has sung, which is then forgotten. */
    public static int songs() {
        return SONGS.getAndSet(0);
    }

    public static void assertSilent() {
        assertThat(SONGS).as("calls").hasValue(0);
        assertThat(System.getProperty(PROPERTY)).as("system property").isNull();
        assertThat(new File(System.getProperty("java.io.tmpdir"), FILE)).doesNotExist();
    }
}
