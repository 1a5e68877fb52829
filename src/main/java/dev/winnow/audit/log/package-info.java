/**
 * The decision log: appends decisions in groups, compresses and encrypts them with the key of each lead, searches and
 * reads them. Owns how decisions are stored; independent of requests.
 */
@NullMarked
package dev.winnow.audit.log;

import org.jspecify.annotations.NullMarked;
