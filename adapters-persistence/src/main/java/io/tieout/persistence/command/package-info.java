/**
 * Keys that make a command take effect once, however often it is sent.
 *
 * <p>It knows no command, only names and hashes. Start with {@link
 * io.tieout.persistence.command.JooqIdempotencyKeys}.
 */
@NullMarked
package io.tieout.persistence.command;

import org.jspecify.annotations.NullMarked;
