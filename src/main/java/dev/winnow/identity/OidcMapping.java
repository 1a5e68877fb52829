package dev.winnow.identity;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Which roles over there are which here. */
@ConfigMapping(prefix = "winnow.oidc")
interface OidcMapping {

    /** By role of Winnow, those over there that have it. */
    Map<String, List<String>> roles();

    /** By policy, the roles over there that are limited to it. */
    Map<String, List<String>> policies();
}
