package dev.winnow.console.lead;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences about what became of a lead. */
@MessageBundle("outcome")
public interface OutcomeText {

    @Message("Outcomes")
    String outcomes();

    @Message("{#when kind}{#is 'accepted'}Accepted by sales{#is 'rejected'}Rejected by sales{#is 'recycled'}Recycled"
            + "{#is 'opportunity'}Opportunity{#is 'won'}Won{#is 'lost'}Lost{#else}{kind}{/when}")
    String kind(String kind);

    @Message("What happened")
    String what();

    @Message("When")
    String when();

    @Message("Reason")
    String reason();

    @Message("Amount")
    String amount();

    @Message("By")
    String by();

    @Message("corrected")
    String corrected();

    @Message("Nobody has said yet what became of this lead.")
    String none();

    @Message("Sales records here whether it accepts the lead; other systems report to POST /leads/{id}/outcomes.")
    String none_hint(String id);

    @Message("Accept")
    String accept();

    @Message("Reject")
    String reject();

    @Message("Recycle")
    String recycle();

    @Message("Why? A short code, such as bad-timing")
    String code();

    @Message("Why?")
    String why();

    @Message("Choose a reason")
    String choose();

    @Message("No reason")
    String no_reason();

    @Message("Remark, if there is more to say")
    String remark();

    @Message("Marketing reads the reason. Only sales and auditors read the remark.")
    String about();

    @Message(
            "The outcome is recorded, but the lead couldn’t be evaluated again with the facts that were known last. Its "
                    + "stage moves with its next evaluation.")
    String unmoved();
}
