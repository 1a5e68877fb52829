package dev.winnow.personal;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** Masks personal data in log records while a lead is processed, and keeps each message on one line. */
@LoggingFilter(name = "personal-data")
public final class PersonalDataFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord logged) {
        ExtLogRecord record = ExtLogRecord.wrap(logged);
        String message = record.getFormattedMessage();
        if (message != null) {
            String shown = OneLine.of(Masking.mask(message));
            if (!shown.equals(message)) {
                record.setMessage(shown, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        if (record.getThrown() != null && MaskedException.isNeeded(record.getThrown())) {
            record.setThrown(MaskedException.of(record.getThrown()));
        }
        return true;
    }
}
