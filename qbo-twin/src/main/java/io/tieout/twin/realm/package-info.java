/**
 * One connected company as a whole: clock, books, grants, remembered requests, pending events.
 *
 * <p>The only place where these meet under one lock and in one file. Start at {@link
 * io.tieout.twin.realm.Realm}.
 */
@NullMarked
package io.tieout.twin.realm;

import org.jspecify.annotations.NullMarked;
