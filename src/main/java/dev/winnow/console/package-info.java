/**
 * The console: pages for people, over the same use cases as the API. Frames, words and pictures; the scripts of the pages
 * call the API with the session's cookie.
 */
@NullMarked
package dev.winnow.console;

import org.jspecify.annotations.NullMarked;
