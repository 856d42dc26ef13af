package io.tieout.domain.collection.casefile;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;

/** Everything that can have been done about an account that owes. */
public sealed interface CollectionEvent extends DomainEvent {

    CollectionCaseId collection();

    AccountId account();

    /**
     * A message to the customer is to go out.
     *
     * @param covers every step that it stands for, the furthest first
     */
    record NoticeOrdered(
            CollectionCaseId collection,
            AccountId account,
            NoticeId notice,
            Channel channel,
            List<StepRef> covers,
            int policyVersion,
            Instant at,
            String reason)
            implements CollectionEvent {
        public NoticeOrdered {
            covers = List.copyOf(covers);
        }
    }

    /** It went out, perhaps again after it had bounced. */
    record NoticeSent(CollectionCaseId collection, AccountId account, NoticeId notice, Instant at)
            implements CollectionEvent {}

    /** It never arrived. {@code reason} holds no personal data. */
    record NoticeBounced(
            CollectionCaseId collection,
            AccountId account,
            NoticeId notice,
            Instant at,
            String reason)
            implements CollectionEvent {}

    /** It could not go out. {@code reason} holds no personal data. */
    record NoticeNotSent(
            CollectionCaseId collection,
            AccountId account,
            NoticeId notice,
            Instant at,
            String reason)
            implements CollectionEvent {}

    /** It did not go out, because nobody is asked at present; {@code reason} says why. */
    record NoticeWithdrawn(
            CollectionCaseId collection,
            AccountId account,
            NoticeId notice,
            Instant at,
            String reason)
            implements CollectionEvent {}

    /** The person in charge of the account is to be told. */
    record OwnerAlerted(
            CollectionCaseId collection,
            AccountId account,
            List<StepRef> covers,
            int policyVersion,
            Instant at,
            String reason)
            implements CollectionEvent {
        public OwnerAlerted {
            covers = List.copyOf(covers);
        }
    }

    /** The account is restricted or blocked; the consequence says since when. */
    record StepTaken(
            CollectionCaseId collection,
            AccountId account,
            Consequence consequence,
            int policyVersion,
            Instant at,
            String reason)
            implements CollectionEvent {}

    /**
     * A fee is charged for paying late.
     *
     * @param policyVersion the one whose terms count: that in force when the invoice fell due
     */
    record FeeCharged(
            CollectionCaseId collection,
            AccountId account,
            StepRef ref,
            LateFee fee,
            int policyVersion,
            Instant at,
            String reason)
            implements CollectionEvent {}

    /** So much of a fee turned out unfounded. */
    record FeeTakenBack(
            CollectionCaseId collection,
            AccountId account,
            InvoiceId invoice,
            int period,
            Money amount,
            int policyVersion,
            Instant at,
            String reason)
            implements CollectionEvent {}

    /** A person is to decide how it ends. */
    record CollectionConcluded(
            CollectionCaseId collection,
            AccountId account,
            StepRef ref,
            Ending ending,
            int policyVersion,
            Instant at,
            String reason)
            implements CollectionEvent {}
}
