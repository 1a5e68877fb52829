package dev.winnow.bench;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs as the server does: without its configuration, Drools would write every fact it is given into a trace. */
final class Quiet {

    static final String ARGUMENT = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";

    private Quiet() {}

    static void logging() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
