package dev.winnow.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates in {@code templates/console} for all pages, type-checked when the server is built. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    /**
     * @param roles those that the page is for; empty for all
     * @param hasRole whether the caller has one of them, so that something else is the reason
     */
    static native TemplateInstance failure(
            Frame frame, String title, String detail, List<String> roles, boolean hasRole);
}
