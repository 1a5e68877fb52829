package dev.winnow.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a user or key may do. */
public enum Role {
    /** Requests decisions. */
    INTEGRATION(Role.INTEGRATION_WORD),
    /** Works on drafts of policies. */
    ANALYST(Role.ANALYST_WORD),
    /** Approves releases for marketing. */
    MARKETING_APPROVER(Role.MARKETING_APPROVER_WORD),
    /** Approves releases for sales. */
    SALES_APPROVER(Role.SALES_APPROVER_WORD),
    /** Saves working copies into the policies' folders, which makes them active. */
    PUBLISHER(Role.PUBLISHER_WORD),
    /** Reads decisions and reports outcomes. */
    SALES(Role.SALES_WORD),
    /** Reads, exports and verifies everything, and changes nothing. */
    AUDITOR(Role.AUDITOR_WORD),
    /** Manages users and keys. */
    ADMIN(Role.ADMIN_WORD);

    public static final String INTEGRATION_WORD = "integration";
    public static final String ANALYST_WORD = "analyst";
    public static final String MARKETING_APPROVER_WORD = "marketing-approver";
    public static final String SALES_APPROVER_WORD = "sales-approver";
    public static final String PUBLISHER_WORD = "publisher";
    public static final String SALES_WORD = "sales";
    public static final String AUDITOR_WORD = "auditor";
    public static final String ADMIN_WORD = "admin";

    /** The role of everybody who has a role. */
    public static final String ANY_WORD = "any";

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Role::word).toList();
    }

    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
