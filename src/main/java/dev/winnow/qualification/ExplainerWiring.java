package dev.winnow.qualification;

import dev.winnow.explanation.Explainer;
import dev.winnow.explanation.Messages;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the explainer in the configured language. */
class ExplainerWiring {

    @Produces
    @Singleton
    Messages messages(QualificationSettings settings) {
        return settings.language();
    }

    @Produces
    @Singleton
    Explainer explainer(Messages messages) {
        return new Explainer(messages);
    }
}
