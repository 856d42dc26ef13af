/**
 * The accounting API: who may call, what a call means, how the answer is wrapped.
 *
 * <p>Holds no rule of bookkeeping. Start at {@link io.tieout.twin.api.CompanyApi}.
 */
@NullMarked
package io.tieout.twin.api;

import org.jspecify.annotations.NullMarked;
