/**
 * How a command travels: who sends it, once or not, and what comes back.
 *
 * <p>Start with {@link io.tieout.application.command.Commands}.
 */
@NullMarked
package io.tieout.application.command;

import org.jspecify.annotations.NullMarked;
