package dev.winnow.qualification;

import dev.winnow.explanation.Messages;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/** Which policy decides on requests that name none, and the language that decisions are explained in. */
@ConfigMapping(prefix = "winnow")
interface QualificationSettings {

    @WithConverter(DefaultPolicy.class)
    Optional<String> defaultPolicy();

    @WithConverter(Language.class)
    Messages language();
}
