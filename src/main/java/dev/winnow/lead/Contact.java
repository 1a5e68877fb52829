package dev.winnow.lead;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The person behind a lead. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String title,
        @Nullable String function,
        @Nullable String seniority,
        @Nullable String country,
        List<String> challenges,
        List<String> motivations,
        @Nullable Boolean unsubscribed) {

    public Contact {
        challenges = List.copyOf(challenges);
        motivations = List.copyOf(motivations);
    }

    /** The part of the email address after the last {@code @}, in lower case; null if there is none. */
    public @Nullable String emailDomain() {
        if (email == null || email.indexOf('@') < 0) {
            return null;
        }
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
