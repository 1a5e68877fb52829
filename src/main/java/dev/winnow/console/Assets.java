package dev.winnow.console;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheet and the scripts. Their paths contain a hash of all of them, so that browsers may keep them for ever, and
 * never combine those of two versions.
 */
@Singleton
class Assets {

    static final String FOLDER = "/console/assets/";

    static final List<String> NAMES = List.of(
            "api.js",
            "cell-panel.js",
            "check.js",
            "clipboard.js",
            "commands.js",
            "conflicts.js",
            "console.css",
            "dom.js",
            "drafts.js",
            "drop.js",
            "editor.js",
            "finder.js",
            "follow.js",
            "grid.js",
            "icon.svg",
            "keys.js",
            "layout.js",
            "lead.js",
            "lists.js",
            "model.js",
            "page.js",
            "painter.js",
            "problems.js",
            "queue.js",
            "selection.js",
            "strip.js",
            "toolbar.js",
            "tour.js",
            "try.js",
            "tsv.js",
            "values.js",
            "words.js",
            "workbench.js");

    /** The contents of a file, as they are and with gzip. */
    record Asset(byte[] content, byte[] compressed) {}

    private static final int HASH_LENGTH = 12;

    private final Map<String, Asset> files = new TreeMap<>();
    private final String hash;

    Assets() {
        MessageDigest digest = sha256();
        for (String name : NAMES) {
            byte[] content = read(name);
            files.put(name, new Asset(content, compressed(content)));
            digest.update(content);
        }
        hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }

    /** The path of the folder that they are in, without a slash at its end. */
    String path() {
        return FOLDER + hash;
    }

    /** Empty for unknown names and those of other versions. */
    Optional<Asset> find(String version, String name) {
        return version.equals(hash) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    private static byte[] read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/console/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
