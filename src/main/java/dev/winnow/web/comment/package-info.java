/** Comments on working copies and releases as JSON. */
@NullMarked
package dev.winnow.web.comment;

import org.jspecify.annotations.NullMarked;
