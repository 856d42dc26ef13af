/**
 * Nodes as processes of their own, so that one can be killed: how they are started, talked to and
 * ended, and the database and the twin that they share. Parent and node speak in lines over the
 * node's standard streams; secrets never stand in arguments.
 *
 * <p>It knows no promise. Start with {@link io.tieout.bootstrap.faults.node.NodeProcess}.
 */
@NullMarked
package io.tieout.bootstrap.faults.node;

import org.jspecify.annotations.NullMarked;
