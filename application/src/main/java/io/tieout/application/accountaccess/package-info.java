/**
 * What accounts may do, as collection decides it and as people decide otherwise for a while.
 *
 * <p>What an access follows from says {@code domain.access}; who of our own people may call what is
 * the business of {@code application.access}. Start with {@link
 * io.tieout.application.accountaccess.AccessCommand}.
 */
@NullMarked
package io.tieout.application.accountaccess;

import org.jspecify.annotations.NullMarked;
