package io.tieout.application.operation;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.agreement.AgreementKind.AGREEMENT;
import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.deferral.DeferralKind.DEFERRAL;
import static io.tieout.application.delivery.DeliveryKind.DELIVERY;
import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.mapping.MappingKind.MAPPING;
import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;
import static io.tieout.application.refund.RefundKind.REFUND;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationRejection.WrongOperationState;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.credit.ApprovedCredit;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OursUnderway;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.RevisionUnderway;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Gives an operation up and lets its invoice say what is then true: not approved and not landed, or
 * still standing and not to be voided. What may have taken effect is looked up first.
 */
final class Dismissing {

    /**
     * A request under way may take effect for this long: 120 s, "Limits and throttles" page, read
     * 2026-11-20. A look before that proves nothing.
     */
    private static final Duration UNTIL_ANY_CALL_IS_OVER = Duration.ofMinutes(2);

    private final Changes changes;
    private final Aggregates aggregates;

    Dismissing(Changes changes, Aggregates aggregates) {
        this.changes = changes;
        this.aggregates = aggregates;
    }

    Receipt dismiss(DismissOperation command, Caller caller) {
        Held held = changes.hold(command);
        OperationView view = held.view();
        return switch (view.operation().state()) {
            case DISMISSED -> changes.receipt(command);
            case IN_FLIGHT -> throw refused(view, "wait for its answer");
            case DONE -> throw refused(view, "it took effect; void the invoice instead");
            case QUEUED, RETRYING, BLOCKED, DEAD ->
                    view.isGivenUp() ? changes.receipt(command) : dismiss(command, held, caller);
        };
    }

    private static OperationRejected refused(OperationView view, String wayOut) {
        return new OperationRejected(
                new WrongOperationState("dismiss", view.operation().state(), wayOut));
    }

    private Receipt dismiss(DismissOperation command, Held held, Caller caller) {
        changes.demandVersion(command, held);
        if (mustLook(held.view())) {
            var lookAt = changes.now(caller).plus(UNTIL_ANY_CALL_IS_OVER);
            changes.desk().giveUp(command.operation(), lookAt, caller.actor(), command.reason());
            return changes.keep(command, caller, Deed.GIVEN_UP, List.of());
        }
        changes.desk().dismiss(command.operation());
        if (held.isLatest() || standsBesideOthers(held)) {
            tellDocument(held.view().operation(), command, caller);
        }
        return changes.keep(command, caller, Deed.DISMISSED, List.of());
    }

    /**
     * a later application of a credit memo takes no earlier one's place, nor does a match or mail
     */
    private static boolean standsBesideOthers(Held held) {
        Kind kind = held.view().operation().work().kind();
        return kind == Kind.APPLY_CREDIT
                || kind == Kind.RELINK_PAYMENT
                || kind == Kind.SEND_INVOICE;
    }

    private static boolean mustLook(OperationView view) {
        return view.mayBeDone()
                && view.operation().state() != State.DEAD
                && switch (view.operation().work().kind()) {
                    case PUSH_INVOICE,
                            VOID_INVOICE,
                            RESTORE_INVOICE,
                            REVISE_INVOICE,
                            PUSH_CREDIT_MEMO,
                            RESTORE_CREDIT_MEMO,
                            APPLY_CREDIT,
                            PAY_REFUND,
                            RELINK_PAYMENT,
                            CREATE_PAYMENT,
                            POST_ENTRY,
                            POST_FEE,
                            POST_DEFERRAL,
                            RESTORE_ENTRY,
                            CREATE_CUSTOMER,
                            CREATE_ITEM,
                            CREATE_CLASS,
                            CREATE_DEPARTMENT,
                            SEND_INVOICE ->
                            true;
                    // What a customer shows is noticed without a look.
                    case TEST_CONNECTION,
                            PRINT_INVOICE,
                            LINK_INVOICE,
                            UPDATE_CUSTOMER,
                            REFRESH_REFERENCES,
                            READ_RECEIVABLES,
                            IMPORT_DOCUMENTS,
                            SWEEP_CHANGES ->
                            false;
                };
    }

    private void tellDocument(Operation operation, DismissOperation command, Caller caller) {
        String target = operation.work().target();
        switch (operation.work().kind()) {
            case PUSH_INVOICE ->
                    decide(
                            target,
                            invoice ->
                                    invoice instanceof Approved approved
                                            ? approved.withdrawApproval(
                                                    caller.actor(), command.reason())
                                            : List.of());
            case VOID_INVOICE ->
                    decide(
                            target,
                            invoice ->
                                    invoice instanceof Voiding voiding
                                            ? voiding.voidRefused(command.reason())
                                            : List.of());
            case RESTORE_INVOICE ->
                    tellDrift(DriftId.of(Holder.of(invoiceOf(target))), command.reason());
            case RESTORE_CREDIT_MEMO ->
                    tellDrift(
                            DriftId.of(Holder.of(new CreditMemoId(UUID.fromString(target)))),
                            command.reason());
            case REVISE_INVOICE -> tellRevision(RevisionId.of(invoiceOf(target)), command.reason());
            case PUSH_CREDIT_MEMO, APPLY_CREDIT -> tellCreditMemo(operation, command, caller);
            case PAY_REFUND -> {
                var id = new RefundId(UUID.fromString(target));
                aggregates.decide(
                        REFUND,
                        id.value(),
                        new ExpectedVersion.Any(),
                        refund -> refund.refused(id, command.reason()));
            }
            case POST_ENTRY -> {
                String[] parts = target.split(" ", -1);
                var id = new AgreementId(UUID.fromString(parts[0]));
                aggregates.decide(
                        AGREEMENT,
                        id.value(),
                        new ExpectedVersion.Any(),
                        state ->
                                state.existing(id)
                                        .refused(LocalDate.parse(parts[1]), command.reason()));
            }
            case POST_DEFERRAL -> {
                String[] parts = target.split(" ", -1);
                var id = new DeferralId(UUID.fromString(parts[0]));
                aggregates.decide(
                        DEFERRAL,
                        id.value(),
                        new ExpectedVersion.Any(),
                        deferral ->
                                deferral.refused(id, Integer.parseInt(parts[1]), command.reason()));
            }
            case POST_FEE -> {
                String[] parts = target.split(" ", -1);
                var id = new RecordedPaymentId(UUID.fromString(parts[0]));
                aggregates.decide(
                        RECORDED_PAYMENT,
                        id.value(),
                        new ExpectedVersion.Any(),
                        payment ->
                                payment.existing(id)
                                        .feeEntryRefused(
                                                Integer.parseInt(parts[1]), command.reason()));
            }
            case RESTORE_ENTRY -> {
                if (operation.work() instanceof Work.RestoreEntry restore) {
                    tellDrift(DriftId.of(restore.holder()), command.reason());
                }
            }
            case CREATE_PAYMENT -> {
                var id = new RecordedPaymentId(UUID.fromString(target));
                aggregates.decide(
                        RECORDED_PAYMENT,
                        id.value(),
                        new ExpectedVersion.Any(),
                        payment -> payment.existing(id).refused(command.reason()));
            }
            case CREATE_CUSTOMER -> {
                var id = new AccountId(UUID.fromString(target));
                aggregates.decide(
                        ACCOUNT,
                        id.value(),
                        new ExpectedVersion.Any(),
                        account -> account.existing(id).customerNotCreated(command.reason()));
            }
            case CREATE_ITEM, CREATE_CLASS, CREATE_DEPARTMENT ->
                    aggregates.decide(
                            MAPPING,
                            UUID.fromString(target),
                            new ExpectedVersion.Any(),
                            mapping ->
                                    mapping.notCreated(
                                            command.reason(), Target.none(), caller.actor()));
            case UPDATE_CUSTOMER -> {
                var id = new AccountId(UUID.fromString(target));
                aggregates.decide(
                        ACCOUNT,
                        id.value(),
                        new ExpectedVersion.Any(),
                        account ->
                                account instanceof LinkedAccount linked
                                        ? linked.customerUpdateRefused(
                                                linked.customer(), command.reason())
                                        : List.of());
            }
            case SEND_INVOICE -> tellDelivery(operation, command);
            case RELINK_PAYMENT -> tellPayment(operation, command);
            case TEST_CONNECTION,
                    PRINT_INVOICE,
                    LINK_INVOICE,
                    REFRESH_REFERENCES,
                    READ_RECEIVABLES,
                    IMPORT_DOCUMENTS,
                    SWEEP_CHANGES -> {
                // nobody's document
            }
        }
    }

    private static InvoiceId invoiceOf(String target) {
        return new InvoiceId(UUID.fromString(target));
    }

    private void tellDrift(DriftId id, String reason) {
        aggregates.decide(
                DRIFT,
                id.value(),
                new ExpectedVersion.Any(),
                drift ->
                        drift instanceof OursUnderway underway
                                ? underway.refused(id, reason)
                                : List.of());
    }

    private void tellRevision(RevisionId id, String reason) {
        aggregates.decide(
                REVISION,
                id.value(),
                new ExpectedVersion.Any(),
                revision ->
                        revision instanceof RevisionUnderway underway
                                ? underway.refused(reason)
                                : List.of());
    }

    private void tellDelivery(Operation operation, DismissOperation command) {
        if (operation.work() instanceof Work.SendInvoice(var id, _, _)) {
            aggregates.decide(
                    DELIVERY,
                    id.value(),
                    new ExpectedVersion.Any(),
                    delivery -> delivery.failed(id, command.reason()));
        }
    }

    private void tellPayment(Operation operation, DismissOperation command) {
        if (operation.work() instanceof Work.RelinkPayment(var id, _, _, var relinking)) {
            aggregates.decide(
                    PAYMENT,
                    id.value(),
                    new ExpectedVersion.Any(),
                    payment ->
                            payment.existing(id).relinkingEnded(relinking.id(), command.reason()));
        }
    }

    private void tellCreditMemo(Operation operation, DismissOperation command, Caller caller) {
        String reason = command.reason();
        aggregates.decide(
                CREDIT_MEMO,
                UUID.fromString(operation.work().target()),
                new ExpectedVersion.Any(),
                memo ->
                        switch (memo) {
                            case ApprovedCredit approved ->
                                    approved.withdrawApproval(caller.actor(), reason);
                            case OpenCredit open
                                    when operation.work() instanceof Work.ApplyCredit apply ->
                                    open.applicationEnded(apply.application().id(), reason);
                            default -> List.of();
                        });
    }

    private void decide(String invoice, Function<Invoice, List<InvoiceEvent>> decision) {
        aggregates.decide(INVOICE, UUID.fromString(invoice), new ExpectedVersion.Any(), decision);
    }
}
