/**
 * Who calls, and whether they may: the one place where every root field is guarded.
 *
 * <p>Nothing here decides what a role may do; that is the application's table. Start with {@link
 * io.tieout.graphql.access.PermissionGate}.
 */
@NullMarked
package io.tieout.graphql.access;

import org.jspecify.annotations.NullMarked;
