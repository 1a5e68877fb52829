package dev.winnow.intake.batch;

import java.util.List;

/**
 * What a batch is recognised by when it is sent again.
 *
 * @param key chosen by the caller, and unlike that of any other caller
 * @param meaning what applies to all lines, the same for batches that ask the same
 */
public record BatchKey(String key, List<String> meaning) {

    public BatchKey {
        meaning = List.copyOf(meaning);
    }
}
