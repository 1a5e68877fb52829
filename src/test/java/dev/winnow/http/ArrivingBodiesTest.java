package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.http.ArrivingBodies.Body;
import dev.winnow.http.ArrivingBodies.Limit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivingBodiesTest {

    private final ArrivingBodies bodies = new ArrivingBodies(new Limit(4, 200), new Limit(2, 100));
    private final List<String> gaveWay = new ArrayList<>();

    @Test
    void theLongestSilentOfAHolderGivesWay() {
        Body first = begun("first", "key:crm");
        begun("second", "key:crm");
        bodies.arrived(first, 1);

        begun("third", "key:crm");
        begun("other", "key:forms");

        assertThat(gaveWay).containsExactly("second");
    }

    @Test
    void theLongestSilentOfAllGivesWay() {
        for (int number = 0; number < 5; number++) {
            begun("body " + number, "address 10.0.0." + number);
        }

        assertThat(gaveWay).containsExactly("body 0");
    }

    @Test
    void endedBodiesDoNotCount() {
        Body first = begun("first", "key:crm");
        begun("second", "key:crm");

        assertThat(bodies.end(first)).isTrue();
        assertThat(bodies.end(first)).isFalse();
        begun("third", "key:crm");

        assertThat(gaveWay).isEmpty();
    }

    @Test
    void theBytesOfAHolderAreLimited() {
        Body first = begun("first", "key:crm");
        Body second = begun("second", "key:crm");
        bodies.arrived(first, 60);
        bodies.arrived(second, 60);

        assertThat(gaveWay).containsExactly("first");
        assertThat(bodies.end(first)).isFalse();
    }

    /** It is limited by its endpoint. */
    @Test
    void aSingleBodyMayBeLarge() {
        bodies.arrived(begun("large", "key:crm"), 1_000);

        assertThat(gaveWay).isEmpty();
    }

    @Test
    void theBytesOfAllAreLimited() {
        for (int number = 0; number < 3; number++) {
            bodies.arrived(begun("body " + number, "address 10.0.0." + number), 80);
        }

        assertThat(gaveWay).containsExactly("body 0");
    }

    private Body begun(String name, String holder) {
        Body body = new Body() {
            @Override
            public void giveWay() {
                gaveWay.add(name);
            }

            @Override
            public void checkTime() {}
        };
        bodies.begin(body, holder);
        return body;
    }
}
