package dev.winnow.command;

import dev.winnow.intake.file.Position;
import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far a file was read, if somebody watches. */
final class Progress implements Closeable {

    private static final int WHOLE = 1_000;
    private static final int WIDTH = 100;
    private static final int INTERVAL_MILLISECONDS = 500;

    private @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param always even if there is no terminal */
    static Progress of(boolean always) {
        if (!always && System.console() == null) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName("Leads")
                .setInitialMax(WHOLE)
                .setUpdateIntervalMillis(INTERVAL_MILLISECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build());
    }

    void to(Position position) {
        if (bar != null) {
            bar.stepTo(Math.round(position.share() * WHOLE));
            bar.setExtraMessage(" row " + position.row());
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
