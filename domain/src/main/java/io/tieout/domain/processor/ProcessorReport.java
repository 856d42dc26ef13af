package io.tieout.domain.processor;

import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.ProcessorReference;
import java.time.Instant;

/** What a processor says happened, in our words. */
public sealed interface ProcessorReport {

    /**
     * Money came in.
     *
     * @param fee what the processor keeps; zero while it does not say
     * @param invoice the number or id of the invoice it is for, as the payer's side noted it; empty
     *     for none
     */
    record Charged(ProcessorReference reference, Money gross, Money fee, Instant at, String invoice)
            implements ProcessorReport {}

    /**
     * Money goes back, or may have to, or need not after all.
     *
     * @param reference the charge it came in by
     * @param own what the processor calls the refund or the dispute; the same however often it
     *     tells of it
     */
    record Reclaimed(
            ProcessorReference reference, Reclaim reclaim, Money amount, String own, Instant at)
            implements ProcessorReport {}

    /**
     * Money goes back, and the processor gives a part of what it kept back with it.
     *
     * @param fee how much of its fee
     */
    record ReclaimedWithFee(Reclaimed reclaimed, Money fee) implements ProcessorReport {}

    /** Something that moves no money. */
    record Other(String problem) implements ProcessorReport {}

    /** Something that may move money, and does not say how as such a notice does. */
    record Unclear(String problem) implements ProcessorReport {}

    /** Why money of a charge goes back, or whether it may. */
    enum Reclaim {
        REFUND,
        DISPUTE_OPENED,
        DISPUTE_WON,
        DISPUTE_LOST
    }
}
