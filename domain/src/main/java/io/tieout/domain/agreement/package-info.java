/**
 * The deal: what an account buys under one price, when that is earned and when it is billed.
 *
 * <p>Whoever makes an agreement does not approve it; what changes one later takes two people. Its
 * schedule comes from {@code domain.revenue} and always sums to the price; months whose revenue is
 * posted are never touched. It knows no invoice but by its id. Start with {@link
 * io.tieout.domain.agreement.Agreement}.
 */
@NullMarked
package io.tieout.domain.agreement;

import org.jspecify.annotations.NullMarked;
