/**
 * The HTTP interface: resources, the reading of requests, and problem+json for everything that can be wrong with them.
 * Decides nothing about leads.
 */
@NullMarked
package dev.winnow.web;

import org.jspecify.annotations.NullMarked;
