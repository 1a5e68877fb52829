package dev.winnow.console.policy;

import dev.winnow.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of policies, working copies and sheets. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance policy(Frame frame, PolicyView view);

    static native TemplateInstance copy(Frame frame, CopyView view);

    static native TemplateInstance changes(Frame frame, ChangesView view);

    static native TemplateInstance sheet(Frame frame, SheetView view);
}
