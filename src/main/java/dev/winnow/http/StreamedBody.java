package dev.winnow.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method reads bodies of some media types while they arrive. None of the limits of a body's size and time applies, so that the
 * method needs its own; bodies are read by a worker thread, which gives up after 60 seconds without a byte.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StreamedBody {

    /** The media types. */
    String[] value();
}
