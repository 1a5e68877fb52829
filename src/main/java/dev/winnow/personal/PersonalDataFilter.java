package dev.winnow.personal;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** Masks personal data in log records while a lead is processed. */
@LoggingFilter(name = "personal-data")
public final class PersonalDataFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord logged) {
        ExtLogRecord record = ExtLogRecord.wrap(logged);
        String message = record.getFormattedMessage();
        if (message != null) {
            String masked = Masking.mask(message);
            if (!masked.equals(message)) {
                record.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        if (record.getThrown() != null && Masking.masks(record.getThrown())) {
            record.setThrown(MaskedException.of(record.getThrown()));
        }
        return true;
    }
}
