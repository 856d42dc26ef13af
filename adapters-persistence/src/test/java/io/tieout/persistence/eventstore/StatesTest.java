package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.profile;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.HASH;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.INVOICE;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.PAYMENT;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.landing;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.Catalog;
import io.tieout.application.account.AccountKind;
import io.tieout.application.accountaccess.AccessKind;
import io.tieout.application.accountaccess.AccessRulesKind;
import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.agreement.AgreementKind;
import io.tieout.application.axon.Snapshot;
import io.tieout.application.closing.ClosingKind;
import io.tieout.application.collection.ArrangementKind;
import io.tieout.application.collection.CollectionKind;
import io.tieout.application.control.ControlKind;
import io.tieout.application.credit.CreditMemoKind;
import io.tieout.application.deferral.DeferralKind;
import io.tieout.application.delivery.DeliveryKind;
import io.tieout.application.delivery.MailingKind;
import io.tieout.application.drift.DriftKind;
import io.tieout.application.invoice.InvoiceKind;
import io.tieout.application.mapping.MappingKind;
import io.tieout.application.observed.ObservedDocumentKind;
import io.tieout.application.payment.PaymentKind;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.processor.ProcessorNoticeKind;
import io.tieout.application.recorded.RecordedPaymentKind;
import io.tieout.application.refund.RefundKind;
import io.tieout.application.revision.RevisionKind;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerNameTaken;
import io.tieout.domain.account.AccountEvent.CustomerNotCreated;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.delivery.MailingEvent;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.money.Percent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state that an aggregate can reach comes back from a snapshot as it was. */
class StatesTest {

    private static final TenantId TENANT = TestNode.NORTH;

    private final CatalogSerializer serializer =
            Serializers.of(EventCatalog.standard(), Catalog.kinds());

    @ParameterizedTest
    @MethodSource("reachableStates")
    void aStateComesBackAsItWas(String kind, Object state) {
        Snapshot snapshot = new Snapshot(kind, TENANT, state);

        Object read =
                TenantScope.in(
                        TENANT,
                        () -> serializer.deserialize(serializer.serialize(snapshot, byte[].class)));

        assertThat(read).isEqualTo(snapshot);
    }

    static Stream<Object[]> reachableStates() {
        return Stream.of(
                        states(AccountKind.ACCOUNT, accountEvents()),
                        states(InvoiceKind.INVOICE, paidInvoice()),
                        states(InvoiceKind.INVOICE, voidedInvoice()),
                        states(PaymentKind.PAYMENT, payment()),
                        states(RecordedPaymentKind.RECORDED_PAYMENT, RecordedSpecimens.life()),
                        states(RecordedPaymentKind.RECORDED_PAYMENT, RecordedSpecimens.dropped()),
                        noticed(),
                        states(AgreementKind.AGREEMENT, AgreementSpecimens.life()),
                        states(DeferralKind.DEFERRAL, DeferralSpecimens.life()),
                        states(AgreementKind.AGREEMENT, AgreementSpecimens.onMilestones()),
                        states(AgreementKind.AGREEMENT, AgreementSpecimens.onTime()),
                        states(AgreementKind.AGREEMENT, AgreementSpecimens.onRetainer()),
                        states(AgreementKind.AGREEMENT, AgreementSpecimens.renewing()),
                        settledActs(),
                        states(CreditMemoKind.CREDIT_MEMO, CreditMemoSpecimens.life()),
                        states(CreditMemoKind.CREDIT_MEMO, CreditMemoSpecimens.discarded()),
                        states(CreditMemoKind.CREDIT_MEMO, CreditMemoSpecimens.voided()),
                        states(DeliveryKind.DELIVERY, EventSpecimens.aDelivery()),
                        states(DriftKind.DRIFT, restoredDrift()),
                        states(RevisionKind.REVISION, RevisionSpecimens.life()),
                        states(RevisionKind.REVISION, RevisionSpecimens.givenUp()),
                        states(RefundKind.REFUND, RefundSpecimens.life()),
                        states(PolicyKind.APPROVAL_POLICY, EventSpecimens.aPolicy()),
                        states(ObservedDocumentKind.OBSERVED, ObservedSpecimens.life()),
                        states(ClosingKind.CLOSING, closing()),
                        states(MailingKind.MAILING, agreement()),
                        states(ArrangementKind.ARRANGEMENTS, ArrangementSpecimens.life()),
                        states(AccessKind.ACCESS, AccessSpecimens.life()),
                        states(CollectionKind.COLLECTION, CollectionSpecimens.life()),
                        states(CollectionKind.RULEBOOK, CollectionSpecimens.rules()),
                        states(AccessRulesKind.ACCESS_RULES, List.of(AccessSpecimens.rules())),
                        states(MappingKind.MAPPING, mapping()))
                .flatMap(List::stream);
    }

    private static List<Object[]> noticed() {
        return ProcessorSpecimens.lives()
                .flatMap(life -> states(ProcessorNoticeKind.PROCESSOR_NOTICE, life).stream())
                .toList();
    }

    /** each act asked for, and each way in which one ends */
    private static List<Object[]> settledActs() {
        List<Object[]> states = new ArrayList<>();
        for (Act act : ActSpecimens.acts()) {
            for (DomainEvent end : ActSpecimens.events().subList(1, 5)) {
                states.addAll(
                        states(
                                ControlKind.CONTROLLED_ACT,
                                List.of(ActSpecimens.requested(act), (ControlledActEvent) end)));
            }
        }
        return states;
    }

    private static <S, E extends DomainEvent> List<Object[]> states(
            AggregateKind<S, E> kind, List<? extends E> events) {
        List<Object[]> states = new ArrayList<>();
        S state = kind.unborn();
        states.add(new Object[] {kind.name(), state});
        for (E event : events) {
            state = kind.evolve().apply(state, event);
            states.add(new Object[] {kind.name(), state});
        }
        return states;
    }

    private static List<AccountEvent> accountEvents() {
        return List.of(
                new AccountOpened(ACCOUNT, profile()),
                new AccountProfileChanged(ACCOUNT, EventSpecimens.reachableProfile()),
                new LinkCandidateRefused(ACCOUNT, link("59"), "another of the same name"),
                ordered("Ylimaksaja"),
                new CustomerNameTaken(ACCOUNT, profile().name()),
                ordered("Ylimaksaja (2)"),
                new CustomerNotCreated(ACCOUNT, "given up"),
                new AccountLinked(ACCOUNT, link("58")),
                new AccountUnlinked(ACCOUNT, link("58"), "the wrong one"),
                new AccountLinked(ACCOUNT, link("59")),
                new CustomerAccordChanged(ACCOUNT, EventSpecimens.accord(false)),
                new CustomerUpdateOrdered(ACCOUNT, link("59"), EventSpecimens.accord(true)),
                new CustomerUpdateRefused(ACCOUNT, "taken", EventSpecimens.accord(false)),
                new CustomerConflictResolved(
                        ACCOUNT, Side.THEIRS, "they know", EventSpecimens.accord(false)));
    }

    private static CustomerCreationOrdered ordered(String name) {
        var wanted = new Personal.Known(profile().name().subject(), name);
        return new CustomerCreationOrdered(ACCOUNT, link("59").connection(), wanted, List.of("59"));
    }

    /** draft, submitted, approved, pushed, partially paid, paid */
    private static List<InvoiceEvent> paidInvoice() {
        List<InvoiceEvent> events = new ArrayList<>(pushedInvoice());
        events.add(new PaymentApplied(INVOICE, PAYMENT, usd(10_000), DAY, usd(993)));
        events.add(new PaymentApplied(INVOICE, PAYMENT, usd(993), DAY, usd(0)));
        events.add(new InvoiceLandingAccepted(INVOICE, CHECKER, "agreed by phone"));
        return events;
    }

    /** the same up to pushed, then voiding and voided */
    private static List<InvoiceEvent> voidedInvoice() {
        List<InvoiceEvent> events = new ArrayList<>(pushedInvoice());
        events.add(new InvoiceVoidRequested(INVOICE, CHECKER, "sent twice", link("130"), "0"));
        events.add(new InvoiceVoided(INVOICE, "sent twice"));
        return events;
    }

    private static List<InvoiceEvent> pushedInvoice() {
        InvoiceContent content =
                InvoiceSpecimens.content(
                        EventSpecimens.USD, new Discount.Share(Percent.of("12.5")));
        return List.of(
                new InvoiceDrafted(INVOICE, content, Totals.of(content), MAKER),
                new InvoiceSubmitted(INVOICE, MAKER),
                new InvoiceSigned(INVOICE, MAKER, HASH, InvoiceSpecimens.BY_HAND),
                InvoiceSpecimens.approved(InvoiceSpecimens.BY_HAND),
                new InvoicePushed(INVOICE, landing()));
    }

    /** diverged, ours underway, diverged again, settled */
    private static List<DriftEvent> restoredDrift() {
        return List.of(
                DriftSpecimens.found(),
                DriftSpecimens.ordered(),
                DriftSpecimens.refused(),
                new DriftVanished(DriftSpecimens.DRIFT, DriftSpecimens.HOLDER, CHANGED_AT));
    }

    private static List<ClosingEvent> closing() {
        return EventSpecimens.closingEvents().stream().map(ClosingEvent.class::cast).toList();
    }

    private static List<MailingEvent> agreement() {
        return EventSpecimens.mailingEvents().stream().map(MailingEvent.class::cast).toList();
    }

    /** proposed, declined, proposed again, confirmed; then a new record ordered and made */
    private static List<MappingEvent> mapping() {
        var events = EventSpecimens.mappingEvents();
        return List.of(
                events.get(0),
                events.get(2),
                events.get(0),
                events.get(1),
                events.get(3),
                events.get(4));
    }

    private static List<PaymentEvent> payment() {
        return PaymentSpecimens.events().stream().map(PaymentEvent.class::cast).toList();
    }
}
