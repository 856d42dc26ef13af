package io.tieout.bootstrap.faults.seeded;

import static io.tieout.application.control.ControlKind.CONTROLLED_ACT;
import static io.tieout.application.observed.ObservedDocumentKind.OBSERVED;

import io.tieout.application.control.ActViews;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.payment.PaymentMemos;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.standing.StrayDocuments;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Asked;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedDocument.Watched;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.RefundSeen.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/** What a life is asked besides, of things that never happen in it or only in passing. */
final class Sidelines {

    private final Memory memory;
    private final Views views;
    private final Set<DocumentLink> strays = new HashSet<>();

    Sidelines(Memory memory, Views views) {
        this.memory = memory;
        this.views = views;
    }

    ObservedViews observed() {
        return Partly.of(ObservedViews.class, new Observed());
    }

    RefundViews refunds() {
        return Partly.of(RefundViews.class, new NoRefunds());
    }

    RecordedPaymentViews recorded() {
        return Partly.of(RecordedPaymentViews.class, new NothingRecorded());
    }

    CreditMemoViews credits() {
        return Partly.of(CreditMemoViews.class, new NoCredits());
    }

    PaymentMemos memos() {
        return Partly.of(PaymentMemos.class, new Memos());
    }

    ActViews acts() {
        return Partly.of(ActViews.class, new Acts());
    }

    StrayDocuments strays() {
        return Partly.of(StrayDocuments.class, new Strays());
    }

    SignedDocuments signed() {
        return Partly.of(SignedDocuments.class, new Signed());
    }

    WatchedDocuments watched() {
        return Partly.of(WatchedDocuments.class, new OurVersions());
    }

    /** documents that bear our mark while no record knows them */
    Set<DocumentLink> strayDocuments() {
        return Set.copyOf(strays);
    }

    /** Documents of others, as far as they are watched. */
    final class Observed {
        Set<String> watchedInvoices(Set<String> externalIds) {
            return memory.all(OBSERVED)
                    .filter(Watched.class::isInstance)
                    .map(Watched.class::cast)
                    .filter(document -> document.picture().kind() == ObservedKind.INVOICE)
                    .map(document -> document.document().externalId())
                    .filter(externalIds::contains)
                    .collect(Collectors.toSet());
        }
    }

    /** Nothing is given back. */
    static final class NoRefunds {
        Map<String, RefundViews.Return> linkedAs(Set<String> documentIds) {
            return Map.of();
        }
    }

    /** Payments begin in the books. */
    static final class NothingRecorded {
        Optional<RecordedPaymentViews.RecordedPaymentView> find(
                Viewer viewer, RecordedPaymentId id) {
            return Optional.empty();
        }

        Optional<RecordedPaymentId> standingAs(TenantId tenant, DocumentLink document) {
            return Optional.empty();
        }

        List<RecordedPaymentViews.RecordedPaymentView> counting(
                TenantId tenant, AccountId account, Money gross, LocalDate receivedOn) {
            return List.of();
        }
    }

    /** Nothing is credited. */
    static final class NoCredits {
        Optional<CreditMemoId> byDocument(Viewer viewer, String documentId) {
            return Optional.empty();
        }
    }

    /** Notes are no facts. */
    static final class Memos {
        void remember(TenantId tenant, PaymentId payment, String memo) {
            // kept by no life, because nobody looks for a home by it
        }
    }

    /** Requests that wait. */
    final class Acts {
        Optional<ControlledActId> waiting(Act act) {
            return memory.all(CONTROLLED_ACT)
                    .filter(Asked.class::isInstance)
                    .map(asked -> ((Asked) asked).request())
                    .filter(request -> request.act().kind() == act.kind())
                    .filter(request -> request.act().subject().equals(act.subject()))
                    .map(request -> request.id())
                    .findFirst();
        }
    }

    /** Copies of ours. */
    final class Strays {
        void keep(
                TenantId tenant,
                ObservedKind kind,
                DocumentLink document,
                String number,
                Holder.OfSale mark,
                Instant foundAt) {
            strays.add(document);
        }

        void forget(TenantId tenant, ObservedKind kind, DocumentLink document) {
            strays.remove(document);
        }
    }

    /** What approvers signed. */
    final class Signed {
        Optional<InvoiceDocument> of(Holder.OfSale holder) {
            return memory.stream(holder.value().toString()).stream()
                    .map(DomainEventMessage::getPayload)
                    .filter(InvoiceApproved.class::isInstance)
                    .map(event -> ((InvoiceApproved) event).document())
                    .reduce((_, later) -> later);
        }
    }

    /** Our documents in the version in which they landed. */
    final class OurVersions {
        Map<String, String> versions(
                TenantId tenant,
                ConnectionId connection,
                ObservedKind kind,
                Set<String> externalIds) {
            Map<String, String> versions = new HashMap<>();
            if (kind == ObservedKind.INVOICE) {
                views.existing()
                        .flatMap(invoice -> views.landing(invoice.id()).stream())
                        .filter(landing -> externalIds.contains(landing.document().externalId()))
                        .forEach(landing ->
                                versions.put(
                                        landing.document().externalId(),
                                        landing.documentVersion()));
            }
            return versions;
        }

        Set<String> refunds(
                TenantId tenant, ConnectionId connection, Paper paper, Set<String> externalIds) {
            return Set.of();
        }
    }
}
