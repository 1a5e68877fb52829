package dev.winnow.qualification;

import dev.winnow.explanation.Explainer;
import dev.winnow.explanation.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The language that decisions are explained in. */
@ApplicationScoped
class Language {

    @Produces
    @Singleton
    Messages messages(@ConfigProperty(name = "winnow.language") String language) {
        return Messages.in(language);
    }

    @Produces
    @Singleton
    Explainer explainer(Messages messages) {
        return new Explainer(messages);
    }
}
