package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.access.AccessEvent;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccessRulesEvent;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.account.Account;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.agreement.Agreement;
import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.closing.Closing;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.closing.Concern;
import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.control.ControlledAct;
import io.tieout.domain.control.ControlledActEvent;
import io.tieout.domain.credit.CreditMemo;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.deferral.DeferralEvent;
import io.tieout.domain.delivery.Delivery;
import io.tieout.domain.delivery.DeliveryEvent;
import io.tieout.domain.delivery.Mailing;
import io.tieout.domain.delivery.MailingEvent;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Drift;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.Resolved;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.Landed;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.Mapping;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedDocument;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.Payment;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.ReturnCause;
import io.tieout.domain.people.Personal;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.PolicyEvent;
import io.tieout.domain.processor.ProcessorNotice;
import io.tieout.domain.processor.ProcessorNoticeEvent;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.RecordedPayment;
import io.tieout.domain.recorded.RecordedPaymentEvent;
import io.tieout.domain.recorded.Suspicion;
import io.tieout.domain.refund.Refund;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revision.Revision;
import io.tieout.domain.revision.RevisionEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks from every event and state to all that it contains. */
class StoredShapesTest {

    private static final List<Class<?>> EVENTS =
            List.of(
                    AccountEvent.class,
                    InvoiceEvent.class,
                    PaymentEvent.class,
                    RecordedPaymentEvent.class,
                    ProcessorNoticeEvent.class,
                    ControlledActEvent.class,
                    CreditMemoEvent.class,
                    DriftEvent.class,
                    ObservedEvent.class,
                    MappingEvent.class,
                    DeliveryEvent.class,
                    RevisionEvent.class,
                    PolicyEvent.class,
                    ClosingEvent.class,
                    MailingEvent.class,
                    ArrangementEvent.class,
                    AccessEvent.class,
                    CollectionEvent.class,
                    RulebookEvent.class,
                    AccessRulesEvent.class,
                    RefundEvent.class,
                    AgreementEvent.class,
                    DeferralEvent.class);
    private static final List<Class<?>> STATES =
            List.of(
                    Account.class,
                    Invoice.class,
                    Payment.class,
                    RecordedPayment.class,
                    ProcessorNotice.class,
                    ControlledAct.class,
                    CreditMemo.class,
                    Drift.class,
                    ObservedDocument.class,
                    Mapping.class,
                    Delivery.class,
                    Revision.class,
                    ApprovalPolicy.class,
                    Closing.class,
                    Mailing.class,
                    Arrangements.class,
                    AccountAccess.class,
                    CollectionCase.class,
                    Rulebook.class,
                    AccessRules.class,
                    Refund.class,
                    Agreement.class);

    @Test
    void everyEventHasAStoredName() {
        Set<Class<?>> named =
                StoredNames.OF_EVENTS.stream().map(StoredName::event).collect(Collectors.toSet());

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        EVENTS.stream().flatMap(StoredShapesTest::members).toList());
    }

    @Test
    void everySealedFamilyInAnEventOrStateNamesItsMembers() {
        for (Class<?> family : families()) {
            assertThat(namesOf(family))
                    .as(family.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(members(family).toList());
        }
    }

    @Test
    void everyEnumInAnEventOrStateNamesItsConstants() {
        assertThat(reachable().stream().filter(Class::isEnum))
                .containsExactlyInAnyOrder(
                        QueueReason.class,
                        ReturnCause.class,
                        RefundDocument.Given.class,
                        Landed.Origin.class,
                        Difference.Kind.class,
                        Departure.Kind.class,
                        Resolved.Ending.class,
                        MappedWord.Kind.class,
                        Channel.class,
                        Suspicion.class,
                        ProcessorReport.Reclaim.class,
                        SharedField.class,
                        Side.class,
                        Concern.class,
                        ObservedKind.class,
                        Pause.HoldKind.class,
                        AccessLevel.class,
                        io.tieout.domain.collection.policy.Channel.class,
                        io.tieout.domain.collection.policy.Ending.class,
                        Consequence.Level.class,
                        DayOfWeek.class,
                        CustomerClass.class,
                        Claim.Reply.class,
                        FeeLine.Kind.class,
                        FeeOutcome.class,
                        WhenInDoubt.class,
                        Ending.class,
                        EntryStatus.class,
                        ExportedEntry.Naming.class,
                        LedgerAccount.class,
                        io.tieout.domain.ledger.Side.class,
                        Change.Rest.class);
        namesAll(StoredValues.SHARED_FIELDS, SharedField.class);
        namesAll(StoredValues.PROCESSORS, Channel.class);
        namesAll(StoredValues.RECLAIMS, ProcessorReport.Reclaim.class);
        namesAll(StoredValues.SUSPICIONS, Suspicion.class);
        namesAll(StoredValues.SIDES, Side.class);
        namesAll(StoredValues.CONCERNS, Concern.class);
        namesAll(StoredValues.OBSERVED_KINDS, ObservedKind.class);
        namesAll(StoredValues.OBSERVATION_ENDINGS, Ending.class);
        namesAll(StoredValues.DEPARTURES, Departure.Kind.class);
        namesAll(StoredValues.ENDINGS, Resolved.Ending.class);
        namesAll(StoredValues.QUEUE_REASONS, QueueReason.class);
        namesAll(StoredValues.RETURN_CAUSES, ReturnCause.class);
        namesAll(StoredValues.GIVEN, RefundDocument.Given.class);
        namesAll(StoredValues.ORIGINS, Landed.Origin.class);
        namesAll(StoredValues.DIFFERENCES, Difference.Kind.class);
        namesAll(StoredValues.ENTRY_STATUSES, EntryStatus.class);
        namesAll(StoredLedger.NAMING, ExportedEntry.Naming.class);
        namesAll(StoredLedger.ACCOUNTS, LedgerAccount.class);
        namesAll(StoredValues.LEDGER_SIDES, io.tieout.domain.ledger.Side.class);
        namesAll(StoredValues.RESTS, Change.Rest.class);
        namesAll(StoredValues.HOLDS, Pause.HoldKind.class);
        namesAll(StoredValues.ACCESS_LEVELS, AccessLevel.class);
        namesAll(StoredCollection.CHANNELS, io.tieout.domain.collection.policy.Channel.class);
        namesAll(StoredCollection.ENDS, io.tieout.domain.collection.policy.Ending.class);
        namesAll(StoredCollection.LEVELS, Consequence.Level.class);
        namesAll(StoredCollection.WEEKDAYS, DayOfWeek.class);
        namesAll(StoredCollection.CUSTOMER_CLASSES, CustomerClass.class);
        namesAll(StoredCollection.REPLIES, Claim.Reply.class);
        namesAll(StoredCollection.FEE_LINES, FeeLine.Kind.class);
        namesAll(StoredCollection.FEE_OUTCOMES, FeeOutcome.class);
        namesAll(StoredValues.IN_DOUBT, WhenInDoubt.class);
        namesAll(StoredValues.MAPPED_KINDS, MappedWord.Kind.class);
    }

    private static <T extends Enum<T>> void namesAll(Map<T, String> names, Class<T> type) {
        assertThat(names.keySet()).isEqualTo(EnumSet.allOf(type));
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    private static Set<Class<?>> families() {
        Set<Class<?>> families =
                reachable().stream()
                        .filter(Class::isSealed)
                        .filter(type -> type.getPackageName().startsWith("io.tieout"))
                        .filter(type -> type != Personal.class)
                        .collect(Collectors.toSet());
        families.addAll(STATES);
        return families;
    }

    private static Set<Class<?>> namesOf(Class<?> family) {
        return StoredFamilies.ALL.stream()
                .filter(stored -> stored.family() == family)
                .flatMap(stored -> stored.names().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredShapesTest::members)
                : Stream.of(type);
    }

    private static Set<Class<?>> reachable() {
        Set<Class<?>> found = new HashSet<>();
        Stream.concat(EVENTS.stream(), STATES.stream())
                .flatMap(StoredShapesTest::members)
                .forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case Class<?> plain when found.add(plain) -> {
                if (plain.isRecord()) {
                    Arrays.stream(plain.getRecordComponents())
                            .map(RecordComponent::getGenericType)
                            .forEach(component -> collect(component, found));
                }
                members(plain).forEach(member -> collect(member, found));
            }
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments())
                            .forEach(argument -> collect(argument, found));
            default -> {}
        }
    }
}
