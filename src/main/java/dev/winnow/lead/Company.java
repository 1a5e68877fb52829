package dev.winnow.lead;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company the contact works for. */
public record Company(
        @Nullable String name,
        @Nullable String industry,
        @Nullable Long employees,
        @Nullable BigDecimal annualRevenue,
        @Nullable String country,
        @Nullable String region,
        List<String> triggers,
        List<String> externalFactors,
        Attributes attributes) {

    public Company {
        triggers = List.copyOf(triggers);
        externalFactors = List.copyOf(externalFactors);
    }
}
