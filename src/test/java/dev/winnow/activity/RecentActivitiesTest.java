package dev.winnow.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.activity.Activity.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentActivitiesTest {

    private final RecentActivities recent = new RecentActivities(3);

    @Test
    void activitiesAfterANumberAreFoundInOrder() {
        add(1, 2, 3);

        assertThat(after(0)).containsExactly(1, 2, 3);
        assertThat(after(2)).containsExactly(3);
        assertThat(after(3)).isEmpty();
        assertThat(recent.after(0, 2))
                .hasValueSatisfying(found -> assertThat(found).hasSize(2));
    }

    @Test
    void onlyTheLastAreKept() {
        add(1, 2, 3, 4, 5);

        assertThat(recent.after(1, 10)).isEmpty();
        assertThat(after(2)).containsExactly(3, 4, 5);
        assertThat(recent.last()).isEqualTo(5);
    }

    @Test
    void idsAreKnownAsLongAsNothingSinceIsMissing() {
        add(1, 2, 3, 4, 5);

        assertThat(recent.find(recent.id(5))).hasValue(5);
        assertThat(recent.find(recent.id(2))).hasValue(2);
        assertThat(recent.find(recent.id(1))).isEmpty();
    }

    @Test
    void idsOfOtherRunsAreUnknown() {
        RecentActivities other = new RecentActivities(3);

        assertThat(recent.find(other.id(0))).isEmpty();
        for (String id : List.of("", "1", "-1", recent.id(1), recent.id(0) + "x", recent.id(-1), "\u0000")) {
            assertThat(recent.find(id)).as(id).isEmpty();
        }
        assertThat(recent.find(recent.id(0))).hasValue(0);
    }

    private void add(int... releases) {
        for (int release : releases) {
            recent.add(new Activation("b2b", release, "sha256:"));
        }
    }

    private List<Integer> after(long number) {
        return recent.after(number, 10).orElseThrow().stream()
                .map(entry -> ((Activation) entry.activity()).release())
                .toList();
    }
}
