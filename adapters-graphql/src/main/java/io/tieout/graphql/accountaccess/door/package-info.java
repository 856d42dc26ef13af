/**
 * The door of gateways: what an account may do, answered from the memory of this node, which the
 * live feed keeps fresh, and never from the database.
 *
 * <p>It would rather say that it does not know than answer from a memory that may be old. Start
 * with {@link io.tieout.graphql.accountaccess.door.AccessAnswers}.
 */
@NullMarked
package io.tieout.graphql.accountaccess.door;

import org.jspecify.annotations.NullMarked;
