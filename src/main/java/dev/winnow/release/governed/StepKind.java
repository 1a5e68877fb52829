package dev.winnow.release.governed;

import dev.winnow.audit.event.EventKind;
import java.util.Locale;

/** The kinds of steps. */
public enum StepKind {
    DRAFTED(EventKind.RELEASE_DRAFTED),
    PROPOSED(EventKind.RELEASE_PROPOSED),
    APPROVED_BY_MARKETING(EventKind.RELEASE_APPROVED),
    APPROVED_BY_SALES(EventKind.RELEASE_APPROVED),
    REJECTED(EventKind.RELEASE_REJECTED),
    SCHEDULED(EventKind.RELEASE_SCHEDULED),
    ACTIVATED(EventKind.RELEASE_ACTIVATED),
    ROLLED_BACK_TO(EventKind.RELEASE_ROLLED_BACK);

    private final EventKind event;

    StepKind(EventKind event) {
        this.event = event;
    }

    public static StepKind approvalOf(ApprovalSide side) {
        return side == ApprovalSide.MARKETING ? APPROVED_BY_MARKETING : APPROVED_BY_SALES;
    }

    EventKind event() {
        return event;
    }

    public boolean isApproval() {
        return this == APPROVED_BY_MARKETING || this == APPROVED_BY_SALES;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
