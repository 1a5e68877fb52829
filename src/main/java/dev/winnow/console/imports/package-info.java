/** Files of leads: upload, mapping, progress and results. */
@NullMarked
package dev.winnow.console.imports;

import org.jspecify.annotations.NullMarked;
