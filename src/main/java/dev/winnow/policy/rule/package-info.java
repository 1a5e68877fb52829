/**
 * Compiles typed tables and DRL files into rules: writes the rules, checks every rule's syntax tree against an
 * allow-list, compiles through the KIE API. Knows nothing of workbooks.
 */
@NullMarked
package dev.winnow.policy.rule;

import org.jspecify.annotations.NullMarked;
