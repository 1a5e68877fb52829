package dev.winnow.console.release;

import dev.winnow.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates of releases. */
@CheckedTemplate(basePath = "console/release")
final class Templates {

    private Templates() {}

    static native TemplateInstance releases(Frame frame, ReleasesView view);

    /** @param from the release to compare with, if it isn't the one that the release was made from */
    static native TemplateInstance changes(Frame frame, ReleaseHead head, ChangesTab tab, @Nullable Integer from);

    static native TemplateInstance cases(Frame frame, ReleaseHead head, CasesTab tab);

    static native TemplateInstance steps(Frame frame, ReleaseHead head, List<StepLine> tab);

    static native TemplateInstance impact(Frame frame, ReleaseHead head, ImpactTab tab);

    static native TemplateInstance rebase(Frame frame, ReleaseHead head, RebaseTab tab);

    static native TemplateInstance shadow(Frame frame, ReleaseHead head, ShadowTab tab);
}
