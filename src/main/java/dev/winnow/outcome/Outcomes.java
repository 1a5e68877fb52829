package dev.winnow.outcome;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.EventText;
import dev.winnow.audit.event.NotRecordedException;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.audit.event.StatedChange;
import dev.winnow.personal.Masking;
import dev.winnow.storage.NoRoomException;
import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Records outcomes: the rows of a report and the event that states them are written in one transaction. */
@ApplicationScoped
public class Outcomes {

    /** How many are recorded in one transaction. */
    private static final int GROUP = 100;

    private final OutcomeWriter writer;
    private final EventLog events;
    private final Storage storage;

    Outcomes(OutcomeWriter writer, EventLog events, Storage storage) {
        this.writer = writer;
        this.events = events;
        this.storage = storage;
    }

    /**
     * Records an outcome; it is committed and on disk when this returns.
     *
     * @throws NotRecordedException if it can't be written
     */
    public OutcomeResult record(ReportedOutcome report, Reporter reporter) {
        return recordGroup(List.of(report), reporter).get(0);
    }

    /** The result of each report, in their order, as far as they are known: a failure ends it. */
    public List<OutcomeResult> record(List<ReportedOutcome> reports, Reporter reporter) {
        List<OutcomeResult> results = new ArrayList<>();
        try {
            for (int from = 0; from < reports.size(); from += GROUP) {
                results.addAll(recordGroup(reports.subList(from, Math.min(from + GROUP, reports.size())), reporter));
            }
        } catch (NotRecordedException | NoRoomException e) {
            if (results.isEmpty()) {
                throw e;
            }
        }
        return results;
    }

    private List<OutcomeResult> recordGroup(List<ReportedOutcome> reports, Reporter reporter) {
        storage.requireRoom();
        return Masking.during(personal(reports), () -> {
            try {
                return write(reports, reporter);
            } catch (NotRecordedException e) {
                if (!isOvertaken(e)) {
                    throw e;
                }
                // Another server recorded the same events at the same time; a second attempt finds them
                return write(reports, reporter);
            }
        });
    }

    private List<OutcomeResult> write(List<ReportedOutcome> reports, Reporter reporter) {
        return events.record(reporter.name(), () -> {
            List<OutcomeWriter.Written> written = writer.write(reports, reporter);
            List<OutcomeResult> results =
                    written.stream().map(OutcomeWriter.Written::result).toList();
            List<StatedChange> rows = written.stream()
                    .map(OutcomeWriter.Written::row)
                    .filter(Objects::nonNull)
                    .toList();
            return rows.isEmpty()
                    ? RecordedChange.none(results)
                    : new RecordedChange<>(EventKind.OUTCOMES_RECORDED, subject(results), results, rows);
        });
    }

    /** Policies, kinds and a number: nothing that tells of a lead. */
    private static String subject(List<OutcomeResult> results) {
        List<LeadOutcome> recorded = results.stream()
                .filter(OutcomeResult.Recorded.class::isInstance)
                .map(result -> ((OutcomeResult.Recorded) result).outcome())
                .toList();
        LeadOutcome first = recorded.get(0);
        return recorded.size() == 1
                ? "%s, %s, outcome %s".formatted(first.policy(), first.kind().word(), first.id())
                : EventText.of("%s, %s outcomes"
                        .formatted(
                                String.join(
                                        ", ",
                                        recorded.stream()
                                                .map(LeadOutcome::policy)
                                                .distinct()
                                                .sorted()
                                                .toList()),
                                recorded.size()));
    }

    private static Collection<String> personal(List<ReportedOutcome> reports) {
        return reports.stream()
                .flatMap(report -> Stream.of(report.leadId(), report.eventId(), report.text(), report.corrects()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isOvertaken(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof ConstraintViolationException
                        || failure instanceof LockAcquisitionException
                        || isOvertaken(failure.getCause()));
    }
}
