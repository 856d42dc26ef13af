package io.tieout.qbo.worker;

import io.tieout.application.account.linking.CustomerOrders.CustomerOrder;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerCreated;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNameTaken;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNotCreated;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.CreateCustomer;
import io.tieout.application.accounting.Operation.Work.SettleGivenUp;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.account.linking.Party;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.party.NamedRecord;
import java.util.List;
import java.util.Optional;

/**
 * Creates a customer that a person ordered. A name that is taken is an answer, not a failure: the
 * account then shows who bears it.
 */
final class CustomerRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    CustomerRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome create(Operation operation, CreateCustomer work) {
        return desk.customerOrder(work.account())
                .map(order -> create(operation, order))
                .orElseGet(() ->
                        new Outcome.Dead(
                                "the account waits for no customer any more, so nothing was sent",
                                "look at the account's link, and dismiss this",
                                Turn.ACCOUNTANT));
    }

    private Outcome create(Operation operation, CustomerOrder order) {
        return switch (send(operation, order)) {
            case Good<NamedRecord>(var created) -> created(order, created);
            case Failed<NamedRecord>(Refused refused) when refused.rule() == Rule.NAME_TAKEN ->
                    nameTaken(operation, order);
            case Failed<NamedRecord>(Refused refused) -> refused(order, refused);
            case Failed<NamedRecord>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** QuickBooks may have forgotten a request id of long ago: then look before sending again */
    private QboAnswer<NamedRecord> send(Operation operation, CustomerOrder order) {
        if (!verdicts.mayBeForgotten(operation)) {
            return desk.parties().create(operation.requestId(), order);
        }
        return desk.parties()
                .findCreated(order)
                .then(found ->
                        found.<QboAnswer<NamedRecord>>map(Good::new)
                                .orElseGet(
                                        () -> desk.parties().create(operation.requestId(), order)));
    }

    private Outcome created(CustomerOrder order, NamedRecord created) {
        desk.keep(List.of(created));
        desk.send(new RecordCustomerCreated(order.account(), desk.link(created)));
        return new Outcome.Done();
    }

    /** whoever bears the name is read first, so that people see who it is */
    private Outcome nameTaken(Operation operation, CustomerOrder order) {
        for (Party.Kind kind : Party.Kind.values()) {
            switch (desk.parties().bearers(kind, order.displayName().readable())) {
                case Good<List<NamedRecord>>(var found) -> desk.keep(found);
                case Failed<List<NamedRecord>>(Refused _) -> {
                    // A list that may not be shown: its names stay unknown.
                }
                case Failed<List<NamedRecord>>(var fault) -> {
                    return verdicts.on(fault, operation);
                }
            }
        }
        desk.send(new RecordCustomerNameTaken(order.account()));
        return new Outcome.Done();
    }

    /** QuickBooks' own words may repeat what was sent, which is personal: only the code is kept */
    private Outcome refused(CustomerOrder order, Refused refused) {
        String fault = "QuickBooks refused the customer with code " + refused.code();
        desk.send(new RecordCustomerNotCreated(order.account(), fault + "; " + refused.nextStep()));
        return new Outcome.Dead(fault, refused.nextStep(), refused.turn());
    }

    /** Somebody gave the order up: look whether it took effect after all. */
    Outcome settle(Operation operation, CreateCustomer work, SettleGivenUp givenUp) {
        Optional<CustomerOrder> order = desk.customerOrder(work.account());
        if (order.isEmpty()) {
            return new Outcome.NotThere();
        }
        return switch (desk.parties().findCreated(order.get())) {
            case Failed<Optional<NamedRecord>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<NamedRecord>>(var found) when found.isPresent() ->
                    created(order.get(), found.get());
            case Good<Optional<NamedRecord>> _ -> {
                desk.send(new RecordCustomerNotCreated(work.account(), givenUp.reason()));
                yield new Outcome.NotThere();
            }
        };
    }
}
