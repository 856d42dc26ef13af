/**
 * Who may do what: one table of operations and roles, and nothing else.
 *
 * <p>It knows no transport and no token. Start with {@link
 * io.tieout.application.access.Permissions}.
 */
@NullMarked
package io.tieout.application.access;

import org.jspecify.annotations.NullMarked;
