package dev.winnow.lead;

import org.jspecify.annotations.Nullable;

/** What salespeople found out or decided: facts that points can't replace. */
public record Sales(
        @Nullable Boolean accepted,
        @Nullable Boolean conversationPossible,
        @Nullable Boolean purchasePlausible,
        @Nullable Boolean responsive,
        @Nullable Boolean consultationRequested,
        @Nullable Boolean leadBelievesWeCanHelp,
        @Nullable Boolean weBelieveWeCanHelp,
        @Nullable Boolean buyCycleInPlace,
        @Nullable Boolean contactIsInfluencer,
        @Nullable Boolean timeFrameKnown,
        @Nullable Boolean sizeKnown,
        @Nullable Boolean followUpPermitted,
        @Nullable Boolean exceptionGranted,
        @Nullable Boolean won,
        @Nullable String rejectionReason,
        @Nullable String recycleReason,
        @Nullable String disqualificationReason) {}
