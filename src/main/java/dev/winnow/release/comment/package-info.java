/**
 * What people say about sheets, rows and cells of working copies and draft releases. Events state comments by keyed digests,
 * so that a comment can be redacted and the log stays intact.
 */
@NullMarked
package dev.winnow.release.comment;

import org.jspecify.annotations.NullMarked;
