package dev.winnow.policy.table;

/** How a value is compared with a bound. */
public enum Operator {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As Drools writes it. */
    public String sign() {
        return sign;
    }

    /** What holds exactly where this doesn't. */
    public Operator opposite() {
        return switch (this) {
            case AT_LEAST -> BELOW;
            case ABOVE -> AT_MOST;
            case AT_MOST -> ABOVE;
            case BELOW -> AT_LEAST;
        };
    }

    /** @param comparison of the value with the bound, as {@link Comparable#compareTo} answers it */
    boolean holds(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case ABOVE -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case BELOW -> comparison < 0;
        };
    }
}
