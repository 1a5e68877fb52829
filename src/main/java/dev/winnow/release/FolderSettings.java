package dev.winnow.release;

import dev.winnow.setting.TimeSpan;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The policies' folders, and how changed files in them are treated. */
@ConfigMapping(prefix = "winnow")
interface FolderSettings {

    /** Holds one folder of workbooks for each policy. */
    Path decisionTables();

    /** Holds one folder of DRL files for each policy that has any. */
    Path rules();

    FailingCases failingCases();

    /** Between two looks for changed files; zero to read files at the start only. */
    @WithName("live-editing.interval")
    @WithConverter(TimeSpan.class)
    Duration liveEditing();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
