package dev.winnow.audit;

import dev.winnow.personal.LeadKey;
import dev.winnow.personal.MasterKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hibernate.Session;

/** Changes an answer in the log as only somebody can who has the key to personal data. */
public final class EditedAnswer {

    private EditedAnswer() {}

    public static void edit(Session session, MasterKey master, UUID decisionId, String from, String to) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredDecision stored = session.find(StoredDecision.class, decisionId);
            LeadKey key = master.leadKey(session.find(StoredLeadKey.class, stored.subject).secret);
            Contents contents = ((LoggedDecision) stored.logged(key, dictionaries(session))).contents();
            Contents edited = new Contents(
                    contents.leadId(), contents.facts(), contents.answer().replace(from, to));
            stored.sealed = key.seal(edited.packed(Dictionary.NONE), "decision " + decisionId);
        });
    }

    private static IntFunction<Dictionary> dictionaries(Session session) {
        return checksum -> new Dictionary(session.find(StoredDictionary.class, checksum).content);
    }

    /** Gives each of two records what the other one says of its lead. */
    public static void exchange(Session session, UUID one, UUID other) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredDecision first = session.find(StoredDecision.class, one);
            StoredDecision second = session.find(StoredDecision.class, other);
            byte[] sealed = first.sealed;
            first.sealed = second.sealed;
            second.sealed = sealed;
        });
    }
}
