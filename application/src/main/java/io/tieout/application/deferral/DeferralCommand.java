package io.tieout.application.deferral;

import io.tieout.application.command.Command;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.drift.Holder;

/** What Tieout itself orders of deferred revenue. */
public sealed interface DeferralCommand extends Command {

    /** Lets what this document defers now count. */
    record DeferRevenue(Holder.OfSale document) implements DeferralCommand {}

    /** The entry stands in the books. */
    record RecordDeferralLanded(DeferralId deferral, int part, DocumentLink document)
            implements DeferralCommand {}

    /** The books would not take it. */
    record RecordDeferralRefused(DeferralId deferral, int part, String reason)
            implements DeferralCommand {}
}
