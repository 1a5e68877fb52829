package dev.winnow.console.people;

import dev.winnow.console.Frame;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates of people and keys, type-checked when the server is built. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    /** @param problem what is wrong with the form that was sent; null for nothing */
    static native TemplateInstance people(
            Frame frame, List<User> users, List<Role> roles, boolean isGoverned, @Nullable String problem);
}
