/**
 * The HTTP interface, one package for each kind of resource: JSON over HTTP, and problem+json for everything that can be
 * wrong with a request. Decides nothing about leads.
 */
@NullMarked
package dev.winnow.web;

import org.jspecify.annotations.NullMarked;
