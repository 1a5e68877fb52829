/** Work that is done again and again, and times that are over, by the monotonic clock. */
@NullMarked
package dev.winnow.schedule;

import org.jspecify.annotations.NullMarked;
