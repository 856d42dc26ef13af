/**
 * What accounts may do, for people, programs and gateways: asked, followed live, and answered from
 * memory at the door.
 *
 * <p>It decides nothing. Start with {@link io.tieout.graphql.accountaccess.AccessController}; the
 * door of gateways is a package of its own.
 */
@NullMarked
package io.tieout.graphql.accountaccess;

import org.jspecify.annotations.NullMarked;
