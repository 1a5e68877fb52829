package dev.winnow.console;

import dev.winnow.identity.Role;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of a page.
 *
 * @param title of the page, the first words of the window's title
 * @param section the entry of the rail that the page belongs to
 * @param policy that the page is about; null for none
 * @param policies that the caller may see
 * @param crumbs the way to the page below the policy, the page itself last
 * @param isCompact whether the rail shows no labels
 * @param assets the path of the folder with the style sheet and the scripts
 */
public record Frame(
        String title,
        Section section,
        @Nullable String policy,
        List<String> policies,
        List<Crumb> crumbs,
        boolean isCompact,
        User user,
        String assets) {

    public Frame {
        policies = List.copyOf(policies);
        crumbs = List.copyOf(crumbs);
    }

    /** The entries of the rail. */
    public enum Section {
        HOME,
        TABLES,
        RELEASES,
        LEADS,
        DECISIONS,
        IMPORT,
        INSIGHTS,
        AUDIT,
        PEOPLE,
        STATUS
    }

    /** @param href null for the page itself */
    public record Crumb(String text, @Nullable String href) {}

    /** @param limits the policies that the user is limited to, with commas; empty for no limit */
    public record User(String name, List<String> roles, String limits) {

        private static final List<String> READERS = List.of(
                Role.ANALYST_WORD,
                Role.MARKETING_APPROVER_WORD,
                Role.SALES_APPROVER_WORD,
                Role.PUBLISHER_WORD,
                Role.AUDITOR_WORD);

        private static final List<String> MEASURING =
                List.of(Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD);

        public User {
            roles = List.copyOf(roles);
        }

        /** Whether the user may read releases. */
        public boolean isReader() {
            return !Collections.disjoint(roles, READERS);
        }

        /** Whether the user may search decisions. */
        public boolean isSearching() {
            return roles.contains(Role.SALES_WORD) || roles.contains(Role.AUDITOR_WORD);
        }

        /** Whether the user may have files of leads evaluated. */
        public boolean isImporting() {
            return roles.contains(Role.INTEGRATION_WORD);
        }

        /** Whether the user may see what a definition brings. */
        public boolean isMeasuring() {
            return isSearching() || !Collections.disjoint(roles, MEASURING);
        }

        /** Whether the user may open the page of leads. */
        public boolean isAboutLeads() {
            return isSearching() || isAdmin();
        }

        /** Whether the user may see whether the server is well. */
        public boolean isWatching() {
            return isAdmin() || isAuditor() || roles.contains(Role.ANALYST_WORD);
        }

        public boolean isAuditor() {
            return roles.contains(Role.AUDITOR_WORD);
        }

        public boolean isAdmin() {
            return roles.contains(Role.ADMIN_WORD);
        }
    }

    public boolean isIn(String name) {
        return section.name().equals(name);
    }

    /** The policy whose tables the rail leads to; null if there is none. */
    public @Nullable String tables() {
        return policy != null ? policy : policies.isEmpty() ? null : policies.get(0);
    }
}
