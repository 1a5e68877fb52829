/** What callers can ask a packaged server for that takes long, and how long leads of others take meanwhile. */
@NullMarked
package dev.winnow.load;

import org.jspecify.annotations.NullMarked;
