/**
 * The whole application is killed, again and again, while payments are recorded and invoices are
 * pushed; half of the times at a point that costs money when it is forgotten. Clients send what was
 * not answered again under its key.
 *
 * <p>A node knows these points by what it sends to its database ({@link
 * io.tieout.bootstrap.faults.kill.KillPoint}); whoever gets there stands still until the kill
 * comes. Start with {@link io.tieout.bootstrap.faults.kill.KilledApplication}.
 */
@NullMarked
package io.tieout.bootstrap.faults.kill;

import org.jspecify.annotations.NullMarked;
