package dev.winnow.console.audit;

import dev.winnow.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the log, type-checked when the server is built. */
@CheckedTemplate(basePath = "console/audit")
final class Templates {

    private Templates() {}

    static native TemplateInstance log(Frame frame, LogView view);

    static native TemplateInstance events(Frame frame, EventsView view);

    static native TemplateInstance erasures(Frame frame, ErasuresView view);
}
