package io.tieout.application.payment;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.payment.ReconciliationCommand.CreditPayment;
import io.tieout.application.payment.ReconciliationCommand.LeavePayment;
import io.tieout.application.payment.ReconciliationCommand.MatchPayment;
import io.tieout.application.payment.ReconciliationCommand.RecordRelinkingEnded;
import io.tieout.application.payment.ReconciliationCommand.UndoCredit;
import io.tieout.application.payment.ReconciliationCommand.UndoIgnore;
import io.tieout.application.payment.ReconciliationCommand.UndoMatch;
import io.tieout.application.payment.ReconciliationCommand.Wanted;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.payment.MatchTarget;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Reconciliation;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes what people decide about money that found no home. */
public final class ReconciliationHandlers {

    private final Aggregates aggregates;
    private final AccountViews accounts;

    public ReconciliationHandlers(Aggregates aggregates, AccountViews accounts) {
        this.aggregates = aggregates;
        this.accounts = accounts;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(LeavePayment.class, this::leave),
                new Handling<>(CreditPayment.class, this::credit),
                new Handling<>(UndoCredit.class, this::undoCredit),
                new Handling<>(UndoIgnore.class, this::undoIgnore),
                new Handling<>(MatchPayment.class, this::match),
                new Handling<>(UndoMatch.class, this::undoMatch),
                new Handling<>(RecordRelinkingEnded.class, this::ended));
    }

    private Receipt leave(LeavePayment command, Caller caller) {
        return decide(
                command.payment(),
                command.expectedVersion(),
                row -> row.note(command.documentId(), command.note()));
    }

    private Receipt credit(CreditPayment command, Caller caller) {
        return decide(
                command.payment(), command.expectedVersion(), row -> row.credit(command.reason()));
    }

    private Receipt undoCredit(UndoCredit command, Caller caller) {
        return decide(
                command.payment(),
                command.expectedVersion(),
                row -> row.uncredit(command.reason()));
    }

    private Receipt undoIgnore(UndoIgnore command, Caller caller) {
        return decide(
                command.payment(),
                command.expectedVersion(),
                row -> row.unignore(command.documentId(), command.reason()));
    }

    private Receipt match(MatchPayment command, Caller caller) {
        List<MatchTarget> targets = command.targets().stream().map(this::target).toList();
        return decide(
                command.payment(),
                command.expectedVersion(),
                row ->
                        row.match(
                                command.order(),
                                command.documentId(),
                                targets,
                                below(caller.tenant(), row.payment().payer()),
                                command.reason()));
    }

    private Receipt undoMatch(UndoMatch command, Caller caller) {
        return decide(
                command.payment(),
                command.expectedVersion(),
                row -> row.undo(command.order(), command.reason()));
    }

    /** nothing of the order is left when the payment is gone */
    private Receipt ended(RecordRelinkingEnded command, Caller caller) {
        PaymentId id = command.payment();
        return aggregates.decide(
                PAYMENT,
                id.value(),
                new ExpectedVersion.Any(),
                payment -> payment.existing(id).relinkingEnded(command.order(), command.problem()));
    }

    private Set<AccountId> below(TenantId tenant, Payer payer) {
        return switch (payer) {
            case Payer.Known(var account) -> accounts.below(tenant, account);
            case Payer.Stranger _ -> Set.of();
        };
    }

    private MatchTarget target(Wanted wanted) {
        return MatchTargets.of(
                wanted,
                aggregates.load(INVOICE, wanted.invoice().value()).existing(wanted.invoice()));
    }

    private Receipt decide(
            PaymentId id,
            ExpectedVersion expected,
            Function<Reconciliation, List<PaymentEvent>> decision) {
        return aggregates.decide(
                PAYMENT,
                id.value(),
                expected,
                payment -> decision.apply(payment.existing(id).reconciliation()));
    }
}
