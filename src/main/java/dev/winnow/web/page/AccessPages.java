package dev.winnow.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The sign-in page and the home page. */
public final class AccessPages {

    private AccessPages() {}

    /**
     * @param failed whether an attempt with a wrong name or password preceded
     * @param elsewhere whether an OpenID Connect provider is configured
     */
    public static String signIn(boolean failed, boolean elsewhere) {
        return Templates.signIn(failed, elsewhere).render();
    }

    /** @param policies that the user is limited to; empty for no limit */
    public static String home(String name, List<String> roles, List<String> policies) {
        return Templates.home(name, roles, policies).render();
    }

    @CheckedTemplate(basePath = "access")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance signIn(boolean failed, boolean elsewhere);

        static native TemplateInstance home(String name, List<String> roles, List<String> policies);
    }
}
