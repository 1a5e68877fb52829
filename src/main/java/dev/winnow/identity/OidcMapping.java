package dev.winnow.identity;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Maps roles of the OpenID Connect provider to roles and policies of Winnow. */
@ConfigMapping(prefix = "winnow.oidc")
interface OidcMapping {

    /** The provider's roles, by role of Winnow. */
    Map<String, List<String>> roles();

    /** The provider's roles, by the policy they are limited to. */
    Map<String, List<String>> policies();
}
