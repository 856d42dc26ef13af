/**
 * The front desk: which endpoint a request is for, what goes wrong with it on purpose, and the log
 * of every call received.
 *
 * <p>Knows no answer itself. Start at {@link io.tieout.twin.front.FrontDesk}.
 */
@NullMarked
package io.tieout.twin.front;

import org.jspecify.annotations.NullMarked;
