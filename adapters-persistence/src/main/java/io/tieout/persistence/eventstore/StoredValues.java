package io.tieout.persistence.eventstore;

import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessRulesId;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.closing.Concern;
import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.NoticeId;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.delivery.MailingId;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Resolved;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landed;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappingId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.ReturnCause;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.PolicyId;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Suspicion;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revision.RevisionId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** The values that are stored as one piece of text, and money. */
final class StoredValues {

    /** Stored names of the reasons, so that a constant may be renamed. */
    static final Map<QueueReason, String> QUEUE_REASONS =
            Map.of(
                    QueueReason.INVOICE_NOT_OURS, "invoice-not-ours",
                    QueueReason.CUSTOMER_NOT_LINKED, "customer-not-linked",
                    QueueReason.WRONG_CUSTOMER, "wrong-customer",
                    QueueReason.INVOICE_REFUSED, "invoice-refused",
                    QueueReason.BEYOND_BALANCE, "beyond-balance",
                    QueueReason.SUSPECTED_DUPLICATE, "suspected-duplicate");

    /** Stored names of why money went back. */
    static final Map<ReturnCause, String> RETURN_CAUSES =
            Map.of(ReturnCause.REFUNDED, "refunded", ReturnCause.BOUNCED, "bounced");

    /** Stored names of what an expense gives back. */
    static final Map<RefundDocument.Given, String> GIVEN =
            Map.of(
                    RefundDocument.Given.CREDIT_MEMO, "credit-memo",
                    RefundDocument.Given.PAYMENT_REST, "payment-rest",
                    RefundDocument.Given.WHOLE_PAYMENT, "whole-payment",
                    RefundDocument.Given.PART_OF_PAYMENT, "part-of-payment");

    /** Stored names of who made the document that stands for an invoice. */
    static final Map<Landed.Origin, String> ORIGINS =
            Map.of(Landed.Origin.PUSHED, "pushed", Landed.Origin.LINKED, "linked");

    /** Stored names of what makes a landed document differ. */
    static final Map<Difference.Kind, String> DIFFERENCES =
            Map.of(
                    Difference.Kind.TAX, "tax",
                    Difference.Kind.RATE, "rate",
                    Difference.Kind.ROUNDING, "rounding",
                    Difference.Kind.RENUMBERED, "renumbered",
                    Difference.Kind.CREDIT_APPLIED, "credit-applied",
                    Difference.Kind.CHANGED, "changed");

    /** Stored names of what somebody did to a document of ours. */
    static final Map<Departure.Kind, String> DEPARTURES =
            Map.of(
                    Departure.Kind.EDITED, "edited",
                    Departure.Kind.VOIDED, "voided",
                    Departure.Kind.DELETED, "deleted",
                    Departure.Kind.MERGED_CUSTOMER, "merged-customer",
                    Departure.Kind.MOVED, "moved");

    /** Stored names of how a drift came to its end. */
    static final Map<Resolved.Ending, String> ENDINGS =
            Map.of(
                    Resolved.Ending.PUT_BACK, "put-back",
                    Resolved.Ending.ACCEPTED, "accepted",
                    Resolved.Ending.RESTORED, "restored");

    /** Stored names of the kinds of words. */
    static final Map<MappedWord.Kind, String> MAPPED_KINDS =
            Map.of(
                    MappedWord.Kind.PRODUCT, "product",
                    MappedWord.Kind.CLASS, "class",
                    MappedWord.Kind.DEPARTMENT, "department",
                    MappedWord.Kind.TAX_TREATMENT, "tax-treatment",
                    MappedWord.Kind.PAYMENT_TERM, "payment-term",
                    MappedWord.Kind.PROCESSOR, "processor",
                    MappedWord.Kind.DEFERRED_REVENUE, "deferred-revenue",
                    MappedWord.Kind.RECOGNISED_REVENUE, "recognised-revenue",
                    MappedWord.Kind.LEDGER_ACCOUNT, "ledger-account");

    /** Stored names of how far the entry of a month has come. */
    static final Map<EntryStatus, String> ENTRY_STATUSES =
            Map.of(
                    EntryStatus.POSTING, "posting",
                    EntryStatus.POSTED, "posted",
                    EntryStatus.REFUSED, "refused");

    /** Stored names of the sides of an account. */
    static final Map<io.tieout.domain.ledger.Side, String> LEDGER_SIDES =
            Map.of(
                    io.tieout.domain.ledger.Side.DEBIT, "debit",
                    io.tieout.domain.ledger.Side.CREDIT, "credit");

    /** Stored names of what becomes of the part that is not earned. */
    static final Map<Change.Rest, String> RESTS =
            Map.of(Change.Rest.CREDITED, "credited", Change.Rest.RECOGNISED, "recognised");

    /** Stored names of processors. */
    static final Map<Channel, String> PROCESSORS =
            Map.of(
                    Channel.STRIPE, "stripe",
                    Channel.PAYPAL, "paypal",
                    Channel.SQUARE, "square",
                    Channel.CHECK, "check",
                    Channel.ACH, "ach",
                    Channel.WIRE, "wire",
                    Channel.OTHER, "other");

    /** Stored names of why a processor takes money back, or may. */
    static final Map<ProcessorReport.Reclaim, String> RECLAIMS =
            Map.of(
                    ProcessorReport.Reclaim.REFUND, "refund",
                    ProcessorReport.Reclaim.DISPUTE_OPENED, "dispute-opened",
                    ProcessorReport.Reclaim.DISPUTE_WON, "dispute-won",
                    ProcessorReport.Reclaim.DISPUTE_LOST, "dispute-lost");

    /** Stored names of what is thought of a payment that may be the same. */
    static final Map<Suspicion, String> SUSPICIONS =
            Map.of(Suspicion.OPEN, "open", Suspicion.REFUTED, "refuted");

    /** Stored names of what both systems say of a customer. */
    static final Map<SharedField, String> SHARED_FIELDS =
            Map.of(
                    SharedField.NAME, "name",
                    SharedField.EMAIL, "email",
                    SharedField.TELEPHONE, "telephone",
                    SharedField.ADDRESS, "address",
                    SharedField.TAX_ID, "tax-id");

    /** Stored names of whose version a person takes. */
    static final Map<Side, String> SIDES = Map.of(Side.OURS, "ours", Side.THEIRS, "theirs");

    /** Stored names of what may be open in a month. */
    static final Map<Concern, String> CONCERNS =
            Map.of(
                    Concern.UNMATCHED_PAYMENTS, "unmatched-payments",
                    Concern.QUEUED_OPERATIONS, "queued-operations",
                    Concern.UNAPPROVED_DRAFTS, "unapproved-drafts",
                    Concern.DRIFT, "drift",
                    Concern.UNPOSTED_REVENUE, "unposted-revenue",
                    Concern.UNPOSTED_FEES, "unposted-fees",
                    Concern.UNTIED_ACCOUNTS, "untied-accounts");

    /** Stored names of the kinds of documents of others. */
    static final Map<ObservedKind, String> OBSERVED_KINDS =
            Map.of(
                    ObservedKind.INVOICE, "invoice",
                    ObservedKind.CREDIT_MEMO, "credit-memo",
                    ObservedKind.JOURNAL_ENTRY, "journal-entry");

    /** Stored names of why a document of others is watched no longer. */
    static final Map<Ending, String> OBSERVATION_ENDINGS =
            Map.of(
                    Ending.VOIDED, "voided",
                    Ending.DELETED, "deleted",
                    Ending.NOT_LINKED, "not-linked",
                    Ending.OURS, "ours");

    /** Stored names of why the law forbids contact. */
    static final Map<Pause.HoldKind, String> HOLDS =
            Map.of(
                    Pause.HoldKind.BANKRUPTCY, "bankruptcy",
                    Pause.HoldKind.CEASE_REQUEST, "cease-request",
                    Pause.HoldKind.LITIGATION, "litigation");

    /** Stored names of how much an account may do. */
    static final Map<AccessLevel, String> ACCESS_LEVELS =
            Map.of(
                    AccessLevel.FULL, "full",
                    AccessLevel.READ_ONLY, "read-only",
                    AccessLevel.BLOCKED, "blocked");

    static final Map<WhenInDoubt, String> IN_DOUBT =
            Map.of(WhenInDoubt.OPEN, "open", WhenInDoubt.CLOSED, "closed");

    private StoredValues() {}

    static JacksonModule module() {
        SimpleModule module = new SimpleModule("stored-values");
        id(module, TenantId.class, TenantId::value, TenantId::new);
        id(module, AccountId.class, AccountId::value, AccountId::new);
        id(module, InvoiceId.class, InvoiceId::value, InvoiceId::new);
        id(module, PaymentId.class, PaymentId::value, PaymentId::new);
        id(module, ProcessorNoticeId.class, ProcessorNoticeId::value, ProcessorNoticeId::new);
        id(module, AgreementId.class, AgreementId::value, AgreementId::new);
        id(module, DeferralId.class, DeferralId::value, DeferralId::new);
        id(module, RecordedPaymentId.class, RecordedPaymentId::value, RecordedPaymentId::new);
        id(module, ControlledActId.class, ControlledActId::value, ControlledActId::new);
        id(module, CreditMemoId.class, CreditMemoId::value, CreditMemoId::new);
        id(module, DriftId.class, DriftId::value, DriftId::new);
        id(module, ObservedId.class, ObservedId::value, ObservedId::new);
        id(module, MappingId.class, MappingId::value, MappingId::new);
        id(module, ClosingId.class, ClosingId::value, ClosingId::new);
        id(module, MailingId.class, MailingId::value, MailingId::new);
        id(module, ArrangementsId.class, ArrangementsId::value, ArrangementsId::new);
        id(module, PauseId.class, PauseId::value, PauseId::new);
        id(module, AccessId.class, AccessId::value, AccessId::new);
        id(module, CollectionCaseId.class, CollectionCaseId::value, CollectionCaseId::new);
        id(module, NoticeId.class, NoticeId::value, NoticeId::new);
        id(module, RulebookId.class, RulebookId::value, RulebookId::new);
        id(module, AccessRulesId.class, AccessRulesId::value, AccessRulesId::new);
        id(module, RevisionId.class, RevisionId::value, RevisionId::new);
        id(module, RefundId.class, RefundId::value, RefundId::new);
        id(module, PolicyId.class, PolicyId::value, PolicyId::new);
        id(module, DeliveryId.class, DeliveryId::value, DeliveryId::new);
        id(module, ConnectionId.class, ConnectionId::value, ConnectionId::new);
        id(module, SubjectId.class, SubjectId::value, SubjectId::new);
        text(module, ActorId.class, ActorId::value, ActorId::new);
        text(module, PlanHash.class, PlanHash::hex, PlanHash::new);
        text(module, Currency.class, Currency::code, Currency::new);
        exact(module, Quantity.class, Quantity::value, Quantity::new);
        exact(module, Percent.class, Percent::value, Percent::new);
        exact(module, ExchangeRate.class, ExchangeRate::value, ExchangeRate::new);
        named(module, QueueReason.class, QUEUE_REASONS);
        named(module, ReturnCause.class, RETURN_CAUSES);
        named(module, RefundDocument.Given.class, GIVEN);
        named(module, Landed.Origin.class, ORIGINS);
        named(module, Difference.Kind.class, DIFFERENCES);
        named(module, Departure.Kind.class, DEPARTURES);
        named(module, Resolved.Ending.class, ENDINGS);
        named(module, MappedWord.Kind.class, MAPPED_KINDS);
        named(module, Channel.class, PROCESSORS);
        named(module, EntryStatus.class, ENTRY_STATUSES);
        named(module, LedgerAccount.class, StoredLedger.ACCOUNTS);
        named(module, ExportedEntry.Naming.class, StoredLedger.NAMING);
        named(module, io.tieout.domain.ledger.Side.class, LEDGER_SIDES);
        named(module, Change.Rest.class, RESTS);
        named(module, ProcessorReport.Reclaim.class, RECLAIMS);
        named(module, Suspicion.class, SUSPICIONS);
        named(module, SharedField.class, SHARED_FIELDS);
        named(module, Side.class, SIDES);
        named(module, Concern.class, CONCERNS);
        named(module, ObservedKind.class, OBSERVED_KINDS);
        named(module, Ending.class, OBSERVATION_ENDINGS);
        named(module, Pause.HoldKind.class, HOLDS);
        named(module, AccessLevel.class, ACCESS_LEVELS);
        named(module, io.tieout.domain.collection.policy.Channel.class, StoredCollection.CHANNELS);
        named(module, io.tieout.domain.collection.policy.Ending.class, StoredCollection.ENDS);
        named(module, DayOfWeek.class, StoredCollection.WEEKDAYS);
        named(module, Consequence.Level.class, StoredCollection.LEVELS);
        named(module, Claim.Reply.class, StoredCollection.REPLIES);
        named(module, CustomerClass.class, StoredCollection.CUSTOMER_CLASSES);
        named(module, FeeLine.Kind.class, StoredCollection.FEE_LINES);
        named(module, FeeOutcome.class, StoredCollection.FEE_OUTCOMES);
        named(module, WhenInDoubt.class, IN_DOUBT);
        module.addSerializer(Money.class, new MoneyJson.Writer());
        module.addDeserializer(Money.class, new MoneyJson.Reader());
        return module;
    }

    private static <T> void id(
            SimpleModule module, Class<T> type, Function<T, UUID> value, Function<UUID, T> of) {
        text(
                module,
                type,
                id -> value.apply(id).toString(),
                text -> of.apply(UUID.fromString(text)));
    }

    /** as text, because a JSON number would lose 1.50 to 1.5 in many a reader */
    private static <T> void exact(
            SimpleModule module,
            Class<T> type,
            Function<T, BigDecimal> value,
            Function<BigDecimal, T> of) {
        text(
                module,
                type,
                number -> value.apply(number).toString(),
                text -> of.apply(new BigDecimal(text)));
    }

    private static <T extends Enum<T>> void named(
            SimpleModule module, Class<T> type, Map<T, String> names) {
        text(module, type, constant -> name(names, constant), text -> constant(type, names, text));
    }

    private static <T extends Enum<T>> String name(Map<T, String> names, T constant) {
        return Optional.ofNullable(names.get(constant))
                .orElseThrow(() -> new IllegalArgumentException(constant + " has no stored name"));
    }

    private static <T extends Enum<T>> T constant(
            Class<T> type, Map<T, String> names, String text) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + text + "' is no " + type.getSimpleName()));
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new TextJson.Writer<>(type, write));
        module.addDeserializer(type, new TextJson.Reader<>(type, read));
        module.addKeySerializer(type, new TextJson.KeyWriter<>(type, write));
        module.addKeyDeserializer(type, new TextJson.KeyReader<>(read));
    }
}
