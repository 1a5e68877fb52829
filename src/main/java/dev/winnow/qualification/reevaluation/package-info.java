/** Evaluates leads again, with the facts that the log has of them. */
@NullMarked
package dev.winnow.qualification.reevaluation;

import org.jspecify.annotations.NullMarked;
