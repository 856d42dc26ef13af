package io.tieout.domain.account;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;

/** Everything that can have happened to an account. */
public sealed interface AccountEvent extends DomainEvent {

    AccountId account();

    /** The account exists and may be billed. */
    record AccountOpened(AccountId account, Profile profile) implements AccountEvent {}

    /** Some of its particulars are others now; {@code profile} is the whole as it stands. */
    record AccountProfileChanged(AccountId account, Profile profile) implements AccountEvent {}

    /** A person said which customer of the accounting system this account is. */
    record AccountLinked(AccountId account, DocumentLink customer) implements AccountEvent {}
}
