package io.tieout.graphql.accountaccess;

import io.tieout.application.event.Cursor;
import io.tieout.graphql.live.LiveItem;
import java.time.Instant;

/** What an account may do changed, or the reason for it. */
record AccessChange(Cursor cursor, Instant at, ShownAccess access) implements LiveItem {}
