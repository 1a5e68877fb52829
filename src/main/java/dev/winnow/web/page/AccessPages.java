package dev.winnow.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Where people sign in, and where they come to then. */
public final class AccessPages {

    private AccessPages() {}

    /**
     * @param failed whether somebody just tried with a wrong name or password
     * @param elsewhere whether people can sign in at another provider instead
     */
    public static String signIn(boolean failed, boolean elsewhere) {
        return Templates.signIn(failed, elsewhere).render();
    }

    /** @param policies that they are limited to; empty: none */
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
