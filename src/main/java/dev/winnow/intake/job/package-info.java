/** Evaluates files of leads in the background: uploads, mappings, runs that survive a restart, and results. */
@NullMarked
package dev.winnow.intake.job;

import org.jspecify.annotations.NullMarked;
