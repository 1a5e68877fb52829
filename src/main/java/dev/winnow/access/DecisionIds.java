package dev.winnow.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of decisions in paths. */
public final class DecisionIds {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private DecisionIds() {}

    /** Empty where no decision can have this id. Stricter than {@link UUID#fromString}, which accepts shorter texts. */
    public static Optional<UUID> read(String id) {
        return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
