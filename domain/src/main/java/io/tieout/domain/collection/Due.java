package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Money;
import java.util.List;

/** What is to be done about an account now. */
public sealed interface Due {

    /**
     * One message that stands for all these steps and announces what each of them announces.
     *
     * @param covers the furthest first
     */
    record Message(Channel channel, List<StepRef> covers) implements Due {
        public Message {
            covers = List.copyOf(covers);
        }
    }

    /** One word to the person in charge, for all these steps. */
    record OwnerAlert(List<StepRef> covers) implements Due {
        public OwnerAlert {
            covers = List.copyOf(covers);
        }
    }

    /** The account is restricted or blocked; the consequence says since when. */
    record AccessStep(Consequence consequence) implements Due {}

    /**
     * A fee is to be charged.
     *
     * @param policyVersion the one whose terms count: that in force when the invoice fell due
     */
    record Fee(StepRef ref, int policyVersion, LateFee fee) implements Due {}

    /** So much of a fee turned out unfounded: its invoice was paid or disputed in time. */
    record FeeBack(InvoiceId invoice, int period, Money amount) implements Due {}

    /** Somebody is to decide how it ends. */
    record Conclusion(StepRef ref, Ending ending) implements Due {}
}
