/** What is happening, as server-sent events. */
@NullMarked
package dev.winnow.web.activity;

import org.jspecify.annotations.NullMarked;
