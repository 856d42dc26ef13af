package io.tieout.application.refund;

import static io.tieout.application.refund.RefundKind.REFUND;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.LandedRefund;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundSeen;
import io.tieout.domain.refund.RefundWatch;
import java.util.UUID;

/** Takes note of how the document of a refund stands, and names the one that departs. */
public final class RefundSightingHandler implements CommandHandler<RecordRefundSeen> {

    /** nothing is decided: what is noted is no event */
    private static final Receipt NOTED = new Receipt(new UUID(0, 0), -1);

    private final Aggregates aggregates;
    private final RefundDepartures departures;
    private final TenantClock clock;

    public RefundSightingHandler(
            Aggregates aggregates, RefundDepartures departures, TenantClock clock) {
        this.aggregates = aggregates;
        this.departures = departures;
        this.clock = clock;
    }

    @Override
    public Class<RecordRefundSeen> handles() {
        return RecordRefundSeen.class;
    }

    @Override
    public Receipt handle(RecordRefundSeen command, Caller caller) {
        RefundSeen seen = command.seen();
        departures
                .landedAs(seen.paper(), seen.document())
                .ifPresent(refund -> note(refund, seen, caller.tenant()));
        return NOTED;
    }

    private void note(RefundId id, RefundSeen seen, TenantId tenant) {
        if (aggregates.load(REFUND, id.value()) instanceof LandedRefund refund) {
            RefundWatch.of(refund, seen)
                    .ifPresentOrElse(
                            departure -> departures.keep(tenant, id, departure, clock.now(tenant)),
                            () -> departures.forget(tenant, id));
        }
    }
}
