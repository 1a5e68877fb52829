/** Files of leads that are evaluated in the background. */
@NullMarked
package dev.winnow.web.job;

import org.jspecify.annotations.NullMarked;
