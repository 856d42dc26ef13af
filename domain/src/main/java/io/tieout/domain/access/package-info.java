/**
 * What an account may do while it owes: everything, read, or nothing.
 *
 * <p>It follows from what collection has in force and from what a person decided for a while, and
 * from nothing else: the same facts always give the same access. It knows no gateway and no
 * feature. Start with {@link io.tieout.domain.access.Access}.
 */
@NullMarked
package io.tieout.domain.access;

import org.jspecify.annotations.NullMarked;
