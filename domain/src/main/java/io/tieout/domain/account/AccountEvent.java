package io.tieout.domain.account;

import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.Personal;
import java.util.List;

/** Everything that can have happened to an account. */
public sealed interface AccountEvent extends DomainEvent {

    AccountId account();

    /** The account exists and may be billed. */
    record AccountOpened(AccountId account, Profile profile) implements AccountEvent {}

    /** Some of its particulars are others now; {@code profile} is the whole as it stands. */
    record AccountProfileChanged(AccountId account, Profile profile) implements AccountEvent {}

    /** A person said which customer of the accounting system this account is. */
    record AccountLinked(AccountId account, DocumentLink customer) implements AccountEvent {}

    /** A person took the link back. */
    record AccountUnlinked(AccountId account, DocumentLink customer, String reason)
            implements AccountEvent {}

    /** A person said that the account is not this customer. */
    record LinkCandidateRefused(AccountId account, DocumentLink customer, String reason)
            implements AccountEvent {}

    /**
     * A person ordered a customer to be created for the account.
     *
     * @param despite ids of likely candidates that the person looked at and found to be others
     */
    record CustomerCreationOrdered(
            AccountId account, ConnectionId connection, Personal displayName, List<String> despite)
            implements AccountEvent {

        public CustomerCreationOrdered {
            despite = List.copyOf(despite);
        }
    }

    /** The ordered name belongs to another customer, vendor or employee. */
    record CustomerNameTaken(AccountId account, Personal displayName) implements AccountEvent {}

    /** The order was refused for good, or given up. {@code reason} holds no personal data. */
    record CustomerNotCreated(AccountId account, String reason) implements AccountEvent {}

    /** Account and customer agree otherwise now; {@code accord} is the whole as it stands. */
    record CustomerAccordChanged(AccountId account, Accord accord) implements AccountEvent {}

    /** What is due of the accord shall be written into the linked customer. */
    record CustomerUpdateOrdered(AccountId account, DocumentLink customer, Accord accord)
            implements AccountEvent {}

    /** What was due was refused, or given up. {@code reason} holds no personal data. */
    record CustomerUpdateRefused(AccountId account, String reason, Accord accord)
            implements AccountEvent {}

    /** A person decided whose version of what was disputed counts. */
    record CustomerConflictResolved(AccountId account, Side taken, String reason, Accord accord)
            implements AccountEvent {}
}
