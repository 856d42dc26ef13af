package io.tieout.qbo.party;

import io.tieout.application.account.upkeep.CustomerSeen;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.invoice.Target;
import java.time.Instant;

/**
 * A record of QuickBooks' list of names.
 *
 * @param term a customer's own term; none for what has none
 * @param version counts its changes
 */
public record NamedRecord(Party party, Target term, long version, Instant changedAt) {

    /** as accounts are held against it */
    public CustomerSeen seen() {
        return new CustomerSeen(party.traits(), version, changedAt);
    }

    /** a customer as plans and pushes refer to it */
    public Reference reference() {
        return new Reference(
                References.Kind.CUSTOMER,
                party.externalId(),
                party.traits().name(),
                party.currency(),
                party.isActive(),
                term);
    }

    /** whether documents of sale can refer to it */
    public boolean isCustomer() {
        return party.kind() == Party.Kind.CUSTOMER;
    }
}
