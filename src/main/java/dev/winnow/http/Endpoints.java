package dev.winnow.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The endpoints of all resources, by the annotations on their methods. */
@ApplicationScoped
class Endpoints {

    /** In bytes; no endpoint allows less. */
    static final long DEFAULT_MAX_BODY = (long) Endpoint.DEFAULT_MEGABYTES << 20;

    private final List<Endpoint> all;

    @Inject
    Endpoints(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.toSet()));
    }

    Endpoints(Set<Class<?>> resources) {
        this.all = resources.stream().flatMap(Endpoint::of).toList();
    }

    /** In bytes; the default for unknown paths. */
    long maxBody(String method, String path) {
        return serving(method, path).mapToLong(Endpoint::maxBody).max().orElse(DEFAULT_MAX_BODY);
    }

    /** In bytes, over all endpoints. */
    long maxBody() {
        return all.stream().mapToLong(Endpoint::maxBody).max().orElse(DEFAULT_MAX_BODY);
    }

    /** Empty for unknown paths and those that take no body. */
    List<String> mediaTypes(String method, String path) {
        return serving(method, path)
                .flatMap(endpoint -> endpoint.mediaTypes().stream())
                .distinct()
                .toList();
    }

    /** Whether a body of this type is read while it arrives. */
    boolean streams(String method, String path, @Nullable String mediaType) {
        return mediaType != null
                && serving(method, path)
                        .anyMatch(endpoint -> endpoint.streamed().contains(withoutParameters(mediaType)));
    }

    /** HEAD is served where GET is. */
    boolean serves(String method, String path) {
        return serving(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method, path)
                .findAny()
                .isPresent();
    }

    /** The methods that a path allows, sorted; empty for paths that no resource serves. */
    List<String> methods(String path) {
        Set<String> methods = all.stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
            if (methods.contains(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
        }
        return List.copyOf(methods);
    }

    private static String withoutParameters(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private Stream<Endpoint> serving(String method, String path) {
        return all.stream().filter(endpoint -> endpoint.serves(method, path));
    }
}
