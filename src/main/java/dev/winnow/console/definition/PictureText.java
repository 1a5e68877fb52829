package dev.winnow.console.definition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of pictures. */
@MessageBundle("picture")
public interface PictureText {

    @Message("Picture")
    String picture();

    @Message("Shows revision {revision}, the last without errors.")
    String earlier(int revision);

    @Message("There is no picture before the errors are solved.")
    String none();

    @Message(
            "{#when type}{#is 'TEXT'}Text{#is 'CHOICE'}One of a list{#is 'CHOICES'}Some of a list{#is 'WHOLE'}Whole number"
                    + "{#is 'DECIMAL'}Number{#is 'YES_NO'}Yes or no{#is 'DATE'}Date{#is 'TIME'}Time{#else}{type}{/when}")
    String fact_type(String type);

    @Message("Type")
    String type();

    @Message("Facts")
    String facts();

    @Message("required")
    String required();

    @Message("personal")
    String personal();

    @Message("{who} can change it")
    String changed_by(String who);

    @Message("Points of each dimension, from floor to cap")
    String ranges();

    @Message("Dimension")
    String dimension();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("no floor")
    String no_floor();

    @Message("no cap")
    String no_cap();

    @Message("doesn’t decay")
    String no_decay();

    @Message("How points decay")
    String decay();

    @Message("What is left of points after up to {days} days: half of them after each half-life.")
    String decay_about(int days);

    @Message("{label}: {days} days")
    String curve(String label, int days);

    @Message("{day} d")
    String day(int day);

    @Message("100 %")
    String full();

    @Message("50 %")
    String half();

    @Message("Grades")
    String grades();

    @Message("{dimension} from {from}")
    String mark_from(String dimension, String from);

    @Message("{dimension} below that")
    String mark_otherwise(String dimension);

    @Message("What a release may do without a justification")
    String limits();

    @Message("Limit")
    String limit();

    @Message("Measure")
    String measure();

    @Message("Allowed")
    String allowed();

    @Message("{least} … {most}")
    String between(String least, String most);

    @Message("at least {least}")
    String at_least(String least);

    @Message("at most {most}")
    String at_most(String most);

    @Message("of {stage}")
    String of_stage(String stage);
}
