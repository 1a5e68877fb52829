package dev.winnow.console.search;

import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.search.SearchView.Found;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.Role;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Finds what has all the words entered. */
@Path("/console/search")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class SearchPage {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Frames frames;
    private final Places places;

    SearchPage(Frames frames, Places places) {
        this.frames = frames;
        this.places = places;
    }

    @GET
    public String search(@QueryParam("q") @DefaultValue("") String entered) {
        String words = entered.strip();
        words = words.substring(0, Math.min(LONGEST, words.length()));
        List<Found> found = words.isEmpty() ? List.of() : find(words);
        String title = MessageBundles.get(SearchText.class).title();
        SearchView view = new SearchView(words, found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
        return Templates.search(frames.page(title, Section.HOME, null, new Crumb(title, null)), view)
                .render();
    }

    private List<Found> find(String words) {
        List<String> each = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        return places.all()
                .filter(place -> each.stream().allMatch(place::has))
                .limit(MOST + 1)
                .toList();
    }
}
