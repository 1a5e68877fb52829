package dev.winnow.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates in {@code templates/console}, type-checked when the server is built. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance home(Frame frame, HomeView view);

    static native TemplateInstance policy(Frame frame, PolicyView view);

    static native TemplateInstance copy(Frame frame, CopyView view);

    static native TemplateInstance changes(Frame frame, ChangesView view);

    static native TemplateInstance sheet(Frame frame, SheetView view);

    static native TemplateInstance failure(Frame frame, String title, String detail, List<String> roles);
}
