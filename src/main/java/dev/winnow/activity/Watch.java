package dev.winnow.activity;

import java.util.List;

/** Finds out what happened since it last looked; the first look finds nothing. For one thread at a time. */
interface Watch {

    List<Activity> look();
}
