/**
 * The HTTP API, one package for each kind of resource: JSON, and problem+json for errors. Contains no business rules.
 */
@NullMarked
package dev.winnow.web;

import org.jspecify.annotations.NullMarked;
