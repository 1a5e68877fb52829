package dev.winnow.release.impact;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Leads sent with a request; of those seen at the same time, the last is the latest. */
public final class GivenLeads implements LeadSource {

    private final List<SeenLead> leads;

    /** @param leads in the order sent */
    public GivenLeads(List<SeenLead> leads) {
        this.leads = leads.stream().sorted(Comparator.comparing(SeenLead::asOf)).toList();
    }

    @Override
    public long count() {
        return leads.size();
    }

    @Override
    public int held() {
        return leads.size();
    }

    @Override
    public void each(Predicate<SourceLead> consumer) {
        for (int place = leads.size() - 1; place >= 0; place--) {
            if (!consumer.test(leads.get(place))) {
                return;
            }
        }
    }
}
