package io.tieout.application.feeinvoice;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/** Late fees that were charged, with how they were reckoned. */
public interface LateFeeViews {

    /**
     * One fee.
     *
     * @param document its invoice; there may be none yet
     * @param takenBack how much of it turned out unfounded
     * @param takenBackBecause why; empty while nothing was
     * @param step of the policy that charged it
     * @param chargedAt in tenant time
     */
    record LateFeeView(
            FeeInvoice invoice,
            InvoiceId document,
            LateFee fee,
            Money takenBack,
            String takenBackBecause,
            String step,
            int policyVersion,
            Instant chargedAt) {}

    /** of one account, the newest first */
    Page<LateFeeView> ofAccount(Viewer viewer, AccountId account, PageRequest page);

    /** the fee that an invoice is for; empty for any other invoice */
    Optional<LateFeeView> byDocument(Viewer viewer, InvoiceId document);
}
