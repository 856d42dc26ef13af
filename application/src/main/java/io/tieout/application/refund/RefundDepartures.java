package io.tieout.application.refund;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.RefundDeparture;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundSeen;
import java.time.Instant;
import java.util.Optional;

/**
 * Refunds whose document somebody changed or deleted in the accounting system. All of it joins the
 * transaction at hand.
 */
public interface RefundDepartures {

    /** the refund that landed as this document */
    Optional<RefundId> landedAs(RefundSeen.Paper paper, DocumentLink document);

    /**
     * keeps one that was found; again, it is as old as it was
     *
     * @param foundAt in tenant time
     */
    void keep(TenantId tenant, RefundId refund, RefundDeparture departure, Instant foundAt);

    /** forgets one that says again what landed; changes nothing if unknown */
    void forget(TenantId tenant, RefundId refund);
}
