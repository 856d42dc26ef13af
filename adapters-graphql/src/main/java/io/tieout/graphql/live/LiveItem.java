package io.tieout.graphql.live;

import io.tieout.application.event.Cursor;

/** What a subscriber is sent: a change that its concept knows, or one of these. */
public interface LiveItem {

    /** behind it a subscriber resumes without gap and without repetition */
    Cursor cursor();

    /** Nothing was missed up to here. */
    record Heartbeat(Cursor cursor) implements LiveItem {}

    /** Something is missing here that only a newer node can tell. */
    record Unread(Cursor cursor) implements LiveItem {}

    /** The subscriber did not keep up, and this is the last item. */
    record Lagged(Cursor cursor) implements LiveItem {}
}
