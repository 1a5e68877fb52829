package dev.winnow.qualification;

import dev.winnow.policy.PolicyName;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the name of a policy, which needn't be active. */
public final class DefaultPolicy implements Converter<String> {

    @Override
    public String convert(String value) {
        if (!PolicyName.isValid(value.strip())) {
            throw new IllegalArgumentException(
                    "expected the name of a policy, such as b2b, found \"%s\"".formatted(value));
        }
        return value.strip();
    }
}
