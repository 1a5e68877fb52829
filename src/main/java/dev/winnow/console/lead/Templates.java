package dev.winnow.console.lead;

import dev.winnow.console.Frame;
import dev.winnow.console.lead.RecentLeads.RecentLead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the pages about leads. */
@CheckedTemplate(basePath = "console/lead")
final class Templates {

    private Templates() {}

    static native TemplateInstance lead(Frame frame, LeadView view, OutcomesView became);

    static native TemplateInstance leads(Frame frame, List<RecentLead> leads, boolean isReading);

    static native TemplateInstance erasure(Frame frame, ErasureView view);
}
