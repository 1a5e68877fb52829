/** Insights over HTTP. */
@NullMarked
package dev.winnow.web.insight;

import org.jspecify.annotations.NullMarked;
