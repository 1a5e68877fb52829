package dev.winnow.policy.table;

/** A comparison of a value with a bound. */
public enum Operator {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** The operator in DRL. */
    public String sign() {
        return sign;
    }

    /** The operator that holds exactly if this one doesn't. */
    public Operator opposite() {
        return switch (this) {
            case AT_LEAST -> BELOW;
            case ABOVE -> AT_MOST;
            case AT_MOST -> ABOVE;
            case BELOW -> AT_LEAST;
        };
    }

    /** @param comparison the result of {@link Comparable#compareTo} of the value with the bound */
    boolean holds(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case ABOVE -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case BELOW -> comparison < 0;
        };
    }
}
