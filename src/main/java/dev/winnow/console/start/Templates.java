package dev.winnow.console.start;

import dev.winnow.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the first pages, type-checked when the server is built. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance firstRun(Frame frame, FirstRunView view);
}
