package dev.winnow.release.impact;

/** A lead that was found in the place where leads are taken from. */
public sealed interface Sighting permits SeenLead, LostLead {}
