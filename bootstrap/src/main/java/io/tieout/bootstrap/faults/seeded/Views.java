package io.tieout.bootstrap.faults.seeded;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.LandingView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.AwaitingSecond;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Paid;
import io.tieout.domain.invoice.PartiallyPaid;
import io.tieout.domain.invoice.Pushed;
import io.tieout.domain.invoice.Submitted;
import io.tieout.domain.invoice.Voided;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** The views of a life: read from the events themselves, those of the transaction at hand too. */
final class Views {

    private final Memory memory;

    Views(Memory memory) {
        this.memory = memory;
    }

    AccountViews accounts() {
        return Partly.of(AccountViews.class, new OfAccounts());
    }

    InvoiceViews invoices() {
        return Partly.of(InvoiceViews.class, new OfInvoices());
    }

    PaymentViews payments() {
        return Partly.of(PaymentViews.class, new OfPayments());
    }

    Stream<ExistingInvoice> existing() {
        return memory.all(INVOICE)
                .filter(ExistingInvoice.class::isInstance)
                .map(ExistingInvoice.class::cast);
    }

    Stream<LandedInvoice> landed() {
        return existing().filter(LandedInvoice.class::isInstance).map(LandedInvoice.class::cast);
    }

    static Status status(ExistingInvoice invoice) {
        return switch (invoice) {
            case Draft _ -> Status.DRAFT;
            case Submitted _ -> Status.SUBMITTED;
            case AwaitingSecond _ -> Status.AWAITING_SECOND_APPROVAL;
            case Approved _ -> Status.APPROVED;
            case Pushed _ -> Status.PUSHED;
            case PartiallyPaid _ -> Status.PARTIALLY_PAID;
            case Paid _ -> Status.PAID;
            case Voiding _ -> Status.VOIDING;
            case Voided _ -> Status.VOIDED;
        };
    }

    /** the document it landed as, void or not; empty before */
    String documentId(ExistingInvoice invoice) {
        return landing(invoice.id()).map(landing -> landing.document().externalId()).orElse("");
    }

    Optional<Landing> landing(InvoiceId id) {
        return memory.stream(id.value().toString()).stream()
                .map(DomainEventMessage::getPayload)
                .filter(InvoicePushed.class::isInstance)
                .map(pushed -> ((InvoicePushed) pushed).landing())
                .findFirst();
    }

    /** What is asked of accounts. */
    final class OfAccounts {

        Optional<AccountView> find(Viewer viewer, AccountId id) {
            return memory.present(ACCOUNT, id.value()) instanceof ExistingAccount account
                    ? Optional.of(view(account))
                    : Optional.empty();
        }

        Optional<AccountId> linkedTo(DocumentLink customer) {
            return memory.all(ACCOUNT)
                    .filter(account ->
                            account instanceof LinkedAccount linked
                                    && linked.customer().equals(customer))
                    .map(account -> ((LinkedAccount) account).id())
                    .findFirst();
        }

        Set<AccountId> below(TenantId tenant, AccountId payer) {
            return Set.of();
        }

        private AccountView view(ExistingAccount account) {
            var profile = account.profile();
            return new AccountView(
                    account.id(),
                    memory.version(account.id().value()),
                    profile.reference(),
                    profile.name(),
                    profile.email(),
                    profile.currency().code(),
                    profile.termDays(),
                    profile.zone(),
                    profile.contact(),
                    account instanceof LinkedAccount linked
                            ? Optional.of(linked.customer())
                            : Optional.empty(),
                    Instant.EPOCH);
        }
    }

    /** What is asked of invoices. */
    final class OfInvoices {

        Optional<InvoiceView> find(Viewer viewer, InvoiceId id) {
            return memory.present(INVOICE, id.value()) instanceof ExistingInvoice invoice
                    ? Optional.of(view(invoice))
                    : Optional.empty();
        }

        List<InvoiceView> findAll(Viewer viewer, Set<InvoiceId> ids) {
            return existing()
                    .filter(invoice -> ids.contains(invoice.id()))
                    .map(this::view)
                    .toList();
        }

        InvoiceViews.Ground ground(TenantId tenant, String number, AccountId account) {
            Optional<Currency> currency =
                    memory.present(ACCOUNT, account.value()) instanceof ExistingAccount open
                            ? Optional.of(open.profile().currency())
                            : Optional.empty();
            return new InvoiceViews.Ground(holderOfNumber(number), currency);
        }

        Optional<InvoiceId> holderOfNumber(String number) {
            return existing()
                    .filter(invoice -> !(invoice instanceof Voided))
                    .filter(invoice -> invoice.content().number().equals(number))
                    .map(ExistingInvoice::id)
                    .findFirst();
        }

        Optional<String> standsUnder(
                TenantId tenant, ConnectionId books, String number, InvoiceId own) {
            return landed().filter(invoice -> !invoice.id().equals(own))
                    .filter(invoice -> invoice.landed().landing().number().equals(number))
                    .map(invoice -> "document " + documentId(invoice))
                    .findFirst();
        }

        Map<String, InvoiceId> byDocument(Set<String> documentIds) {
            Map<String, InvoiceId> found = new HashMap<>();
            existing()
                    .filter(invoice -> documentIds.contains(documentId(invoice)))
                    .forEach(invoice -> found.put(documentId(invoice), invoice.id()));
            return found;
        }

        private InvoiceView view(ExistingInvoice invoice) {
            Money balance =
                    invoice instanceof LandedInvoice landed
                            ? landed.balance()
                            : invoice.totals().total();
            return new InvoiceView(
                    invoice.id(),
                    memory.version(invoice.id().value()),
                    status(invoice),
                    invoice.content(),
                    invoice.totals(),
                    balance,
                    documentId(invoice),
                    "",
                    "",
                    List.of(),
                    "",
                    List.of(),
                    landing(invoice),
                    Instant.EPOCH,
                    Instant.EPOCH);
        }

        private static Optional<LandingView> landing(ExistingInvoice invoice) {
            return invoice instanceof LandedInvoice landed
                    ? Optional.of(
                            LandingView.of(
                                    landed.landed().landing().differences(),
                                    "",
                                    "",
                                    new Booked.Unstated()))
                    : Optional.empty();
        }
    }

    /** What is asked of payments. */
    final class OfPayments {

        List<PaymentId> waitingFor(Viewer viewer, String documentId) {
            return memory.all(PAYMENT)
                    .filter(StandingPayment.class::isInstance)
                    .map(StandingPayment.class::cast)
                    .filter(payment ->
                            payment.movable().stream()
                                    .anyMatch(part -> part.externalId().equals(documentId)))
                    .map(StandingPayment::id)
                    .toList();
        }
    }
}
