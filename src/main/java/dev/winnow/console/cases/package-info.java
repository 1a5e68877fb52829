/** Cases: what they expect, what they find, and which rows they cover. */
@NullMarked
package dev.winnow.console.cases;

import org.jspecify.annotations.NullMarked;
