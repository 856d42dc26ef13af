package io.tieout.qbo.party;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.invoice.Target;

/**
 * A record of QuickBooks' list of names.
 *
 * @param term a customer's own term; none for what has none
 */
public record NamedRecord(Party party, Target term) {

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
