/**
 * Working copies: editable copies of a policy's files, changed cell by cell by several people, from which a draft release is
 * made or the folder's workbooks are changed. They may be broken. Knows nothing of HTTP.
 */
@NullMarked
package dev.winnow.release.workingcopy;

import org.jspecify.annotations.NullMarked;
