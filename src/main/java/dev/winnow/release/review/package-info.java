/** When policies are reviewed next. */
@NullMarked
package dev.winnow.release.review;

import org.jspecify.annotations.NullMarked;
