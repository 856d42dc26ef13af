package io.tieout.qbo.worker;

import io.tieout.application.account.upkeep.CustomerUpdates.CustomerUpdate;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdateRefused;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdated;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.UpdateCustomer;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.boundary.SharedField;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.party.NamedRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes into a linked customer what is due of its account when the operation leaves, so that the
 * latest profile wins and several changes are one call. A customer that somebody changed meanwhile
 * is read once, held against the account, and written with what is due then.
 */
final class CustomerUpdateRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    CustomerUpdateRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome update(Operation operation, UpdateCustomer work) {
        Optional<CustomerUpdate> update = desk.customerUpdate(work.account());
        if (update.isEmpty()) {
            // An earlier push carried it, or it was found to stand there already.
            return new Outcome.Done();
        }
        return update.get().version() == Accord.NO_VERSION
                ? lookThenSend(operation, update.get())
                : send(operation, update.get());
    }

    private Outcome send(Operation operation, CustomerUpdate update) {
        var answer = desk.parties().update(operation.requestId(), update);
        return isStale(answer)
                ? lookThenSend(operation, update)
                : settled(operation, update, answer);
    }

    private Outcome lookThenSend(Operation operation, CustomerUpdate before) {
        return switch (desk.parties().customer(before.customer().externalId())) {
            case Good<NamedRecord>(var found) -> {
                desk.keep(List.of(found));
                yield desk.customerUpdate(before.account())
                        .map(update -> sendAt(found.version(), operation, update))
                        .orElseGet(Outcome.Done::new);
            }
            case Failed<NamedRecord>(Refused refused) -> refused(before, refused);
            case Failed<NamedRecord>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome sendAt(long version, Operation operation, CustomerUpdate update) {
        var answer = desk.parties().update(operation.requestId(), update.at(version));
        return isStale(answer)
                ? verdicts.retry(operation, "somebody keeps changing the customer", false)
                : settled(operation, update.at(version), answer);
    }

    private Outcome settled(
            Operation operation, CustomerUpdate update, QboAnswer<NamedRecord> answer) {
        return switch (answer) {
            case Good<NamedRecord>(var record) -> updated(update, record);
            case Failed<NamedRecord>(Refused refused)
                    when refused.rule() == Rule.NAME_TAKEN && update.fields().size() > 1 ->
                    withoutName(operation, update, refused);
            case Failed<NamedRecord>(Refused refused) -> refused(update, refused);
            case Failed<NamedRecord>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** a name that somebody else bears keeps nothing else back */
    private Outcome withoutName(Operation operation, CustomerUpdate update, Refused taken) {
        var rest = EnumSet.copyOf(update.fields());
        rest.remove(SharedField.NAME);
        var partial =
                new CustomerUpdate(
                        update.account(), update.customer(), update.version(), update.ours(), rest);
        Outcome outcome =
                settled(operation, partial, desk.parties().update(operation.requestId(), partial));
        return outcome instanceof Outcome.Done ? refused(update, taken) : outcome;
    }

    private Outcome updated(CustomerUpdate update, NamedRecord record) {
        desk.send(
                new RecordCustomerUpdated(
                        update.account(),
                        update.customer(),
                        update.ours(),
                        update.fields(),
                        record.seen()));
        desk.keep(List.of(record));
        return new Outcome.Done();
    }

    /** QuickBooks' own words may repeat what was sent, which is personal: only the code is kept */
    private Outcome refused(CustomerUpdate update, Refused refused) {
        String fault = "QuickBooks refused the change with code " + refused.code();
        desk.send(
                new RecordCustomerUpdateRefused(
                        update.account(), update.customer(), fault + "; " + refused.nextStep()));
        return new Outcome.Dead(fault, refused.nextStep(), refused.turn());
    }

    private static boolean isStale(QboAnswer<?> answer) {
        return answer instanceof Failed<?>(Refused refused) && refused.rule() == Rule.STALE_VERSION;
    }
}
