package dev.winnow.policy.rule;

/**
 * The rules of DRL files are more work on a lead than its limit allows. The message says which activities are expected,
 * and nothing of the lead.
 */
public final class RuleLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleLimitException(String expected) {
        super(expected);
    }

    /** {@code activities that …}. */
    public String expected() {
        return String.valueOf(getMessage());
    }
}
