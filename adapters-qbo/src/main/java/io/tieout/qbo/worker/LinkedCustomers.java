package io.tieout.qbo.worker;

import static java.util.stream.Collectors.toSet;

import io.tieout.application.account.upkeep.CustomerUpdates;
import io.tieout.application.account.upkeep.CustomerUpdates.CustomerUpdate;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerSeen;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.party.NamedRecord;
import java.util.List;
import java.util.Optional;

/** The customers of one company that accounts are linked to. */
final class LinkedCustomers {

    private final Realm realm;
    private final ApplicationPorts application;

    LinkedCustomers(Realm realm, ApplicationPorts application) {
        this.realm = realm;
        this.application = application;
    }

    /** holds those against their accounts that were changed since they were seen last */
    void tell(List<NamedRecord> found) {
        var customers = found.stream().filter(NamedRecord::isCustomer).toList();
        if (customers.isEmpty()) {
            return;
        }
        var ids = customers.stream().map(record -> record.party().externalId()).collect(toSet());
        var linked = application.customerSyncs().linked(realm.tenant(), realm.connection(), ids);
        for (NamedRecord record : customers) {
            String id = record.party().externalId();
            var known = linked.get(id);
            if (known != null && record.version() > known.version()) {
                application
                        .commands()
                        .send(
                                new RecordCustomerSeen(
                                        known.account(),
                                        new DocumentLink(realm.connection(), id),
                                        record.seen()),
                                RealmDesk.worker(realm.tenant()));
            }
        }
    }

    /** what is to be written into an account's customer now */
    Optional<CustomerUpdate> update(AccountId account) {
        return CustomerUpdates.in(application.customerSyncs())
                .find(realm.tenant(), account)
                .filter(update -> update.customer().connection().equals(realm.connection()));
    }
}
