package io.tieout.qbo.worker;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.sweep.Change;
import io.tieout.qbo.sweep.QboOpenDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Puts what is open in the books into the inbox, where it is worked off like any notice. Done
 * again, the same order adds nothing.
 */
final class ImportRun {

    private final Realm realm;
    private final ApplicationPorts application;
    private final Lease lease;
    private final QboOpenDocuments open;
    private final Verdicts verdicts;

    ImportRun(
            Realm realm,
            ApplicationPorts application,
            Lease lease,
            QboOpenDocuments open,
            Verdicts verdicts) {
        this.realm = realm;
        this.application = application;
        this.lease = lease;
        this.open = open;
        this.verdicts = verdicts;
    }

    Outcome carryOut(Operation operation, Work.ImportDocuments work) {
        var customers = customers(work);
        return switch (open.of(work.customerId(), customers::contains)) {
            case Good<List<Change>>(var found) -> {
                store(operation, found, customers);
                yield new Outcome.Done();
            }
            case Failed<List<Change>>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Set<String> customers(Work.ImportDocuments work) {
        return work.customerId().isEmpty()
                ? application.sweeps().linked().of(realm.tenant(), realm.connection())
                : Set.of(work.customerId());
    }

    /** the customers too: what they owe in all shows whether nothing is missing */
    private void store(Operation operation, List<Change> found, Set<String> customers) {
        var now = application.clock().now(realm.tenant());
        var documents =
                found.stream()
                        .map(change ->
                                notice(
                                        operation,
                                        change.noticed(),
                                        change.id(),
                                        change.changedAt()));
        var owners = customers.stream().map(id -> notice(operation, "customer", id, now));
        application.notices().found(lease, Stream.concat(documents, owners).toList());
    }

    /** what paid a document by its own word, whoever applied it */
    void storePaymentsOf(Operation operation, JsonNode document) {
        var now = application.clock().now(realm.tenant());
        var payments =
                document.path("LinkedTxn").values().stream()
                        .filter(linked -> Records.textOrEmpty(linked, "TxnType").equals("Payment"))
                        .map(linked ->
                                notice(operation, "payment", Records.text(linked, "TxnId"), now))
                        .toList();
        application.notices().found(lease, payments);
    }

    private Notice notice(Operation operation, String entity, String id, Instant at) {
        return new Notice(
                "import " + operation.id() + " " + entity + " " + id,
                realm.companyId(),
                entity,
                id,
                "swept",
                at);
    }
}
