package dev.winnow.console.imports;

import dev.winnow.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of imports. */
@CheckedTemplate(basePath = "console/imports")
final class Templates {

    private Templates() {}

    static native TemplateInstance imports(Frame frame, ImportsView view);

    static native TemplateInstance file(Frame frame, ImportView view);
}
