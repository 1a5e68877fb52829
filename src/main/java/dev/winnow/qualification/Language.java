package dev.winnow.qualification;

import dev.winnow.explanation.Explainer;
import dev.winnow.explanation.Messages;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The language that decisions are explained in; stops the start if there are no sentences in it. */
@ApplicationScoped
class Language {

    private static final int FAILURE = 1;

    private final String language;

    Language(@ConfigProperty(name = "winnow.language") String language) {
        this.language = language;
    }

    @Produces
    @Singleton
    Messages messages() {
        return Messages.in(language);
    }

    @Produces
    @Singleton
    Explainer explainer(Messages messages) {
        return new Explainer(messages);
    }

    void onStart(@Observes StartupEvent event) {
        try {
            messages();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "winnow.language can't be used",
                    new PreventFurtherStepsException("winnow.language: " + e.getMessage(), FAILURE));
        }
    }
}
