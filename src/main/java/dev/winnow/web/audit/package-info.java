/**
 * The decision log as a whole: whether it is what was written, the log as a file, and the erasure of a lead's personal
 * data. Knows nothing of what single decisions say.
 */
@NullMarked
package dev.winnow.web.audit;

import org.jspecify.annotations.NullMarked;
