/**
 * The decision log as a whole: verification, export, events and the erasure of personal data. Doesn't know the content of
 * decisions.
 */
@NullMarked
package dev.winnow.web.audit;

import org.jspecify.annotations.NullMarked;
