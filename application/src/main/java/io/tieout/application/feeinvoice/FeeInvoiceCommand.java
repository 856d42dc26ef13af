package io.tieout.application.feeinvoice;

import io.tieout.application.command.Command;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.latefee.LateFee;

/** What Tieout orders of the invoice of a late fee. */
public sealed interface FeeInvoiceCommand extends Command {

    FeeInvoice invoice();

    /**
     * Drafts it, unless it was drafted before or nothing of the fee is left; submits it where the
     * tenant's policy names the product of fees among what it approves by itself.
     *
     * @param policyVersion the collection policy whose terms count
     */
    record DraftFeeInvoice(FeeInvoice invoice, LateFee fee, int policyVersion)
            implements FeeInvoiceCommand {}

    /**
     * Takes back what of it is charged no longer: a draft is lowered or voided, of what landed a
     * credit memo is submitted. What is being pushed waits until it landed.
     */
    record LowerFeeInvoice(FeeInvoice invoice, String reason) implements FeeInvoiceCommand {}
}
