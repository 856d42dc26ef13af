/**
 * Commands and views of agreements: how one is made, approved, changed by two people, delivered
 * under and billed.
 *
 * <p>What is due is drafted by a sweep on the tenant's own clock and goes through the gate like any
 * other invoice. Recognition is {@code application.revenue}. Start with {@link
 * io.tieout.application.agreement.AgreementHandlers}.
 */
@NullMarked
package io.tieout.application.agreement;

import org.jspecify.annotations.NullMarked;
