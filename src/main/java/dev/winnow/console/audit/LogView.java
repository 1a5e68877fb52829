package dev.winnow.console.audit;

import dev.winnow.audit.proof.Flaw;
import dev.winnow.audit.proof.RowFlaw;
import dev.winnow.audit.proof.TableVerification;
import dev.winnow.audit.proof.Verification;
import dev.winnow.audit.proof.VerifiedLog;
import dev.winnow.console.WholeNumber;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log and what is known about it.
 *
 * @param verified the last verification on this node; null for none since its start
 * @param lastVerified the event of the last verification on any node; null for none
 * @param records how many there are now
 * @param count of the chains that there are now
 * @param chains the latest first, and those with flaws
 * @param isBusy whether somebody is reading the whole log
 * @param problem why nothing was verified or exported; null for nothing
 * @param readings who verified and exported the log last
 */
public record LogView(
        @Nullable VerifiedLog verified,
        @Nullable EventLine lastVerified,
        String records,
        int count,
        List<ChainLine> chains,
        List<ChainPicture> pictures,
        boolean isBusy,
        @Nullable String problem,
        List<EventLine> readings) {

    public LogView {
        chains = List.copyOf(chains);
        pictures = List.copyOf(pictures);
        readings = List.copyOf(readings);
    }

    /** Flaws of chains that aren't there any more. */
    public List<Flaw> otherFlaws() {
        return verification()
                .map(found -> found.flaws().stream()
                        .filter(flaw -> chains.stream()
                                .noneMatch(line -> line.chain().name().equals(flaw.chain())))
                        .toList())
                .orElse(List.of());
    }

    /** Rows of tables that aren't as their events state. */
    public List<RowFlaw> rowFlaws() {
        return tables().map(TableVerification::flaws).orElse(List.of());
    }

    public int flaws() {
        return verification().map(found -> found.flaws().size()).orElse(0)
                + rowFlaws().size();
    }

    /** How many rows are older than what could prove them. */
    public long unproven() {
        return tables().map(TableVerification::unproven).orElse(0L);
    }

    public boolean isIntact() {
        return verification().map(Verification::intact).orElse(false);
    }

    /** The result of the last verification. */
    public String sentence() {
        return verification().map(this::sentence).orElse("");
    }

    private String sentence(Verification found) {
        AuditText text = MessageBundles.get(AuditText.class);
        String records = text.records(number(found.records()));
        String chains = text.chains(number(found.chains()));
        String checkpoints = text.checkpoints(number(found.checkpoints()));
        return found.intact()
                ? text.intact(records, chains, checkpoints, found.tables() != null)
                : text.altered(flaws(), records, chains, checkpoints);
    }

    /** How many chains aren't shown. */
    public int hidden() {
        return count - chains.size();
    }

    public String number(long number) {
        return WholeNumber.text(number);
    }

    private Optional<Verification> verification() {
        return Optional.ofNullable(verified).map(VerifiedLog::verification);
    }

    private Optional<TableVerification> tables() {
        return verification().flatMap(found -> Optional.ofNullable(found.tables()));
    }
}
