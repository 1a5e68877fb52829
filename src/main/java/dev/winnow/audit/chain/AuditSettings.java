package dev.winnow.audit.chain;

import dev.winnow.setting.TimeSpan;
import dev.winnow.setting.WholeNumber;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How decisions and events are written, and the files beside the database. */
@ConfigMapping(prefix = "winnow.audit")
public interface AuditSettings {

    /** How many decisions may wait to be written. */
    @WithConverter(WholeNumber.class)
    long queue();

    /** How long a decision or an event may wait. */
    @WithConverter(TimeSpan.class)
    Duration patience();

    /** The file with the signed checkpoints. */
    Path checkpoints();

    @WithConverter(TimeSpan.class)
    Duration checkpointInterval();

    /** The file with the key that signs checkpoints. */
    Path key();

    /** The file with the last acknowledged place of each chain. */
    Path heads();

    /** The file with the ids of erased leads' keys. */
    Path erasures();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
