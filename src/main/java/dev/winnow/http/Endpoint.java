package dev.winnow.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a resource method declares about its requests.
 *
 * @param method the HTTP method
 * @param path matches the paths it serves
 * @param mediaTypes of bodies; empty where it declares none
 * @param maxBody in bytes
 * @param streamed media types of bodies that are read while they arrive
 */
record Endpoint(String method, Pattern path, List<String> mediaTypes, long maxBody, List<String> streamed) {

    static final int DEFAULT_MEGABYTES = 1;

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*[^:}]+(?::([^}]*))?}");

    /** The endpoints of a resource class. */
    static Stream<Endpoint> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> httpMethod(method).stream().map(name -> of(resource, method, name)));
    }

    private static Endpoint of(Class<?> resource, Method method, String name) {
        Consumes consumes = declared(resource, method, Consumes.class);
        return new Endpoint(
                name,
                pattern(path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class))),
                consumes == null ? List.of() : List.of(consumes.value()),
                maxBody(resource, method),
                streamed(method));
    }

    /** The media types of bodies that a method reads while they arrive. */
    static List<String> streamed(Method method) {
        StreamedBody declared = method.getAnnotation(StreamedBody.class);
        return declared == null ? List.of() : List.of(declared.value());
    }

    /** In bytes. */
    static long maxBody(Class<?> resource, Method method) {
        MaxBody declared = declared(resource, method, MaxBody.class);
        return (long) (declared == null ? DEFAULT_MEGABYTES : declared.megabytes()) << 20;
    }

    boolean serves(String method, String path) {
        return this.method.equals(method) && this.path.matcher(path).matches();
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> @Nullable A declared(Class<?> resource, Method method, Class<A> type) {
        A own = method.getAnnotation(type);
        return own == null ? resource.getAnnotation(type) : own;
    }

    private static String path(@Nullable Path path) {
        String text = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return text.isEmpty() ? "" : "/" + text;
    }

    /** Of a path with parameters in braces. */
    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int end = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(end, parameter.start())));
            regex.append(
                    parameter.group(1) == null
                            ? "[^/]+"
                            : "(?:" + parameter.group(1).strip() + ")");
            end = parameter.end();
        }
        return Pattern.compile(regex + Pattern.quote(template.substring(end)) + "/?");
    }
}
