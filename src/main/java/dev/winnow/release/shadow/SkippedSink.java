package dev.winnow.release.shadow;

/** Is told how many decisions a challenger wasn't tried on. */
interface SkippedSink {

    void add(Shadow shadow, long dropped, long failed);
}
