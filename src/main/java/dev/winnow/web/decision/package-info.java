/**
 * Decisions that were made: searched, exported, replayed, explained, and told lead by lead. Changes none, and looks at
 * none that the caller may not see.
 */
@NullMarked
package dev.winnow.web.decision;

import org.jspecify.annotations.NullMarked;
