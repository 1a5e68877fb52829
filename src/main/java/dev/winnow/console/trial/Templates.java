package dev.winnow.console.trial;

import dev.winnow.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of the page to try leads. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance attempt(Frame frame, TryView view);
}
