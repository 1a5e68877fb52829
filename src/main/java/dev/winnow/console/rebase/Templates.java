package dev.winnow.console.rebase;

import dev.winnow.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of rebases. */
@CheckedTemplate(basePath = "console/rebase")
final class Templates {

    private Templates() {}

    static native TemplateInstance copy(Frame frame, CopyRebaseView view);
}
