package dev.winnow.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates in {@code templates/console} for all pages, type-checked when the server is built. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance failure(Frame frame, String title, String detail, List<String> roles);
}
