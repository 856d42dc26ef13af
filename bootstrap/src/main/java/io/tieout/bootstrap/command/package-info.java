/**
 * The command line: one class per verb of {@code ./tieout}.
 *
 * <p>It knows options and sentences; what a verb does lives elsewhere. Start with {@link
 * io.tieout.bootstrap.command.TieoutCommand}.
 */
@NullMarked
package io.tieout.bootstrap.command;

import org.jspecify.annotations.NullMarked;
