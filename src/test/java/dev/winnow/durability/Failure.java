package dev.winnow.durability;

/** A failure under load, and its repair. */
interface Failure {

    /** Returns when the failure has lasted long enough. */
    void strike(Site site) throws Exception;

    /** The server may have ended, and is started again afterwards. */
    void repair(Site site) throws Exception;
}
