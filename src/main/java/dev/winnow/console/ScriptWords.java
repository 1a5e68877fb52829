package dev.winnow.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The sentences of the scripts, for the pages that run them. */
@Singleton
public class ScriptWords {

    private final String json;

    ScriptWords(ObjectMapper mapper) {
        ScriptText text = MessageBundles.get(ScriptText.class);
        Map<String, String> words = new TreeMap<>();
        Arrays.stream(ScriptText.class.getMethods()).forEach(method -> words.put(method.getName(), of(method, text)));
        try {
            json = mapper.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    /** An object with a text for each name. */
    public String json() {
        return json;
    }

    private static String of(Method method, ScriptText text) {
        try {
            return (String) method.invoke(text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
