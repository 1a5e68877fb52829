package dev.winnow.console.people;

import dev.winnow.console.Frame;
import dev.winnow.identity.ApiKeys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of people and keys, type-checked when the server is built. */
@CheckedTemplate(basePath = "console/people")
final class Templates {

    private Templates() {}

    static native TemplateInstance people(Frame frame, PeopleView view);

    static native TemplateInstance person(Frame frame, PersonView view);

    static native TemplateInstance keys(Frame frame, KeysView view);

    /**
     * @param server its address as the browser knows it, with a slash at its end
     * @param isEvaluating whether the key may evaluate leads
     */
    static native TemplateInstance issued(Frame frame, ApiKeys.Issued issued, String server, boolean isEvaluating);
}
