/**
 * Readers and writers that several resources share: query parameters, JSON fields, forms with files, and downloads.
 */
@NullMarked
package dev.winnow.web.request;

import org.jspecify.annotations.NullMarked;
