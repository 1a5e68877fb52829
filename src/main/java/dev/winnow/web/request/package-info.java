/**
 * The parts of requests and answers that several resources share: query parameters, fields of JSON, forms with files,
 * workbooks to be kept. Knows nothing of what they are for.
 */
@NullMarked
package dev.winnow.web.request;

import org.jspecify.annotations.NullMarked;
