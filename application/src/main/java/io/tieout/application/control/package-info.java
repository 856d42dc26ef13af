/**
 * Acts that need two people: what is asked for, who may allow it, and how it is then done.
 *
 * <p>Allowing an act and doing it is one transaction: what an inner rule forbids changes nothing,
 * and its own rejection is the answer. Each kind has one {@link
 * io.tieout.application.control.ActPerformer}, which lives with what it changes and is listed in
 * the wiring. Whoever asks for an act sends {@link
 * io.tieout.application.control.ControlCommand.RequestAct}. It knows no concept of its own. Start
 * with {@link io.tieout.application.control.ControlHandlers}.
 */
@NullMarked
package io.tieout.application.control;

import org.jspecify.annotations.NullMarked;
