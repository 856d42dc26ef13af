package io.tieout.application.why;

import io.tieout.application.access.Permissions;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.view.Viewer;
import io.tieout.application.why.Chain.Links;
import io.tieout.application.why.Explanation.Resting;
import io.tieout.application.why.Subject.OfAccount;
import io.tieout.application.why.Subject.OfCreditMemo;
import io.tieout.application.why.Subject.OfInvoice;
import io.tieout.application.why.Subject.OfOperation;
import io.tieout.application.why.Subject.OfPayment;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Explains what a caller may see. A customer gets what happened to the own records, without names,
 * reasons and rules of the house.
 */
public final class Explanations {

    private final Chain chain;
    private final InvoiceViews invoices;
    private final PaymentViews payments;
    private final CreditMemoViews credits;
    private final AccountViews accounts;
    private final OperationStory operations;
    private final RestingRules resting;
    private final RestingSteps collection;

    public Explanations(
            Histories histories,
            InvoiceViews invoices,
            PaymentViews payments,
            CreditMemoViews credits,
            AccountViews accounts,
            OperationStory operations,
            RestingRules resting,
            RestingSteps collection) {
        this.chain = new Chain(histories);
        this.invoices = invoices;
        this.payments = payments;
        this.credits = credits;
        this.accounts = accounts;
        this.operations = operations;
        this.resting = resting;
        this.collection = collection;
    }

    /** empty when the caller sees no such thing */
    public Optional<Explanation> of(Caller caller, Subject subject) {
        Viewer viewer = Viewer.of(caller);
        return switch (subject) {
            case OfInvoice(var id) ->
                    invoices.find(viewer, id).map(invoice -> invoice(caller, invoice));
            case OfPayment(var id) ->
                    payments.find(viewer, id).map(payment -> payment(caller, payment));
            case OfCreditMemo(var id) ->
                    credits.find(viewer, id).map(memo -> creditMemo(caller, memo));
            case OfAccount(var id) ->
                    accounts.find(viewer, id).map(account -> account(caller, account));
            case OfOperation(var id) ->
                    Permissions.allows(caller, "accountingOperations")
                            ? operations.of(viewer, id, chain)
                            : Optional.empty();
        };
    }

    private Explanation invoice(Caller caller, InvoiceView invoice) {
        return told(
                caller,
                "it is " + invoice.status() + " and owes " + invoice.balance(),
                Set.of(invoice.id().value()),
                () ->
                        Stream.concat(
                                        resting.of(Viewer.of(caller), invoice).stream(),
                                        collection
                                                .on(
                                                        caller.tenant(),
                                                        invoice.content().account(),
                                                        invoice.id())
                                                .stream())
                                .toList());
    }

    private Explanation payment(Caller caller, PaymentView payment) {
        return told(
                caller,
                payment.applied()
                        + " of "
                        + payment.total()
                        + " pays invoices, "
                        + payment.queued().plus(payment.unapplied())
                        + " waits",
                Set.of(payment.id().value()),
                () -> resting.of(Viewer.of(caller), payment));
    }

    private Explanation creditMemo(Caller caller, CreditMemoView memo) {
        return told(
                caller,
                "it is " + memo.status(),
                Set.of(memo.id().value()),
                () -> resting.ofTarget(Viewer.of(caller), memo.id().value()));
    }

    private Explanation account(Caller caller, AccountView account) {
        Links links =
                chain.of(
                        caller.tenant(),
                        Set.of(
                                account.id().value(),
                                ArrangementsId.of(account.id()).value(),
                                AccessId.of(account.id()).value(),
                                CollectionCaseId.of(account.id()).value()));
        if (caller.confinedTo().isPresent()) {
            return new Explanation(
                    "the account is collected from as its policy and its arrangements say",
                    links.stepsForEverybody(),
                    links.isCut(),
                    List.of());
        }
        RestingSteps.Said said = collection.of(Viewer.of(caller), account.id());
        return new Explanation(said.standing(), links.steps(), links.isCut(), said.resting());
    }

    private Explanation told(
            Caller caller, String standing, Set<UUID> streams, Supplier<List<Resting>> resting) {
        Links links = chain.of(caller.tenant(), streams);
        return caller.confinedTo().isPresent()
                ? new Explanation(standing, links.stepsForEverybody(), links.isCut(), List.of())
                : new Explanation(standing, links.steps(), links.isCut(), resting.get());
    }
}
