package dev.winnow.storage;

import dev.winnow.setting.ByteCount;
import dev.winnow.setting.OnOff;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** How the embedded database's file is protected. */
@ConfigMapping(prefix = "winnow.storage")
interface StorageSettings {

    /** For the driver, which isn't a bean. */
    static StorageSettings configured() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(StorageSettings.class);
    }

    /** Whether files are opened with durable settings; otherwise, for experiments, as their URL says. */
    @WithName("protection")
    @WithConverter(OnOff.class)
    boolean isProtected();

    /** What the file system must have free before anything is written, in bytes. */
    @WithConverter(ByteCount.class)
    long freeSpace();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
