package dev.winnow.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/explanation}, type-checked when the server is built. */
@CheckedTemplate(basePath = "explanation")
final class Templates {

    private Templates() {}

    static native TemplateInstance page(ExplanationPage page, PageText words);

    static native TemplateInstance text(ExplanationPage page, PageText words);
}
