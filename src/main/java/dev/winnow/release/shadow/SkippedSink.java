package dev.winnow.release.shadow;

/** Receives the number of decisions that weren't compared with a challenger. */
interface SkippedSink {

    void add(Shadow shadow, long dropped, long failed);
}
