package io.tieout.persistence.eventstore;

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
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.closing.Concern;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.delivery.DeliveryEvent;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryFailed;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryOrdered;
import io.tieout.domain.delivery.DeliveryEvent.DeliverySent;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.delivery.MailingEvent.MailingAgreed;
import io.tieout.domain.delivery.MailingId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.mapping.MappingEvent.RecordNotCreated;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.AutoMatch;
import io.tieout.domain.policy.PolicyEvent;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import io.tieout.domain.policy.PolicyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of each stored event, with values in every field. */
final class EventSpecimens {

    static final Currency USD = new Currency("USD");
    static final Currency KWD = new Currency("KWD");
    static final AccountId ACCOUNT = new AccountId(id(1));
    static final SubjectId SUBJECT = new SubjectId(id(2));
    static final ActorId MAKER = new ActorId("alan");
    static final ActorId CHECKER = new ActorId("paula");
    static final DeliveryId DELIVERY = new DeliveryId(id(50));
    static final YearMonth MONTH = YearMonth.of(2026, 2);
    static final LocalDate DAY = LocalDate.parse("2026-02-28");
    static final Instant CHANGED_AT = Instant.parse("2026-03-01T10:11:12.345Z");

    static final PolicyId POLICY = new PolicyId(id(60));

    private EventSpecimens() {}

    /** by stored name */
    static Map<String, DomainEvent> all() {
        EventCatalog catalog = EventCatalog.standard();
        return Stream.of(
                        accountEvents(),
                        InvoiceSpecimens.events(),
                        PaymentSpecimens.events(),
                        RecordedSpecimens.events(),
                        AgreementSpecimens.events(),
                        DeferralSpecimens.events(),
                        ProcessorSpecimens.events(),
                        ActSpecimens.events(),
                        CreditMemoSpecimens.events(),
                        DriftSpecimens.events(),
                        RevisionSpecimens.events(),
                        RefundSpecimens.events(),
                        ObservedSpecimens.events(),
                        closingEvents(),
                        mailingEvents(),
                        ArrangementSpecimens.events(),
                        AccessSpecimens.events(),
                        CollectionSpecimens.events(),
                        mappingEvents(),
                        deliveryEvents(),
                        policyEvents())
                .flatMap(List::stream)
                .collect(
                        Collectors.toMap(
                                event -> catalog.nameOf(event.getClass()).getName(),
                                event -> event));
    }

    /** what an older golden file is read as, by the file's name; the others read as of today */
    static Map<String, DomainEvent> asReadFromOlderRevisions() {
        return Map.of(
                "account.opened.json", new AccountOpened(ACCOUNT, profile()),
                "invoice.approved.json", InvoiceSpecimens.approvedInRevision1(),
                "invoice.approved.2.json",
                        InvoiceSpecimens.approved(InvoiceSpecimens.BEFORE_POLICIES),
                "credit-memo.approved.json",
                        CreditMemoSpecimens.approved(InvoiceSpecimens.BEFORE_POLICIES),
                "invoice.pushed.json", InvoiceSpecimens.pushedInRevision1(),
                "collection.claim-answered.json", ArrangementSpecimens.answeredInRevision1(),
                "approval-policy.changed.json",
                        new PolicyChanged(
                                POLICY,
                                2,
                                1,
                                rulesInRevision1(),
                                MAKER,
                                CHECKER,
                                "we trust small ones"));
    }

    static List<DomainEvent> closingEvents() {
        var closing = ClosingId.of(TestNode.NORTH);
        return List.of(
                new BooksClosed(closing, DAY, CHECKER, "audited"),
                new BooksReopened(closing, DAY.minusDays(1), MAKER, CHECKER, "a late bill"),
                new MonthClosingBegun(closing, MONTH, MAKER),
                new FindingSignedOff(
                        closing, MONTH, new Finding(Concern.DRIFT, 2), CHECKER, "agreed by phone"),
                new MonthClosingAbandoned(closing, MONTH, MAKER, "a late bill"),
                new MonthClosed(closing, MONTH, MAKER, "all done", "ab".repeat(32)));
    }

    static List<DomainEvent> mailingEvents() {
        return List.of(
                new MailingAgreed(MailingId.of(ACCOUNT), ACCOUNT, profile().email(), true, MAKER));
    }

    static DocumentLink link(String externalId) {
        return new DocumentLink(new ConnectionId(id(3)), externalId);
    }

    static Money usd(long cents) {
        return Money.ofMinor(cents, USD);
    }

    static UUID id(long number) {
        return new UUID(0x0190_a000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static Profile profile() {
        return new Profile(
                "overpaid-oy",
                new Personal.Known(SUBJECT, "Ylipaivi Ylimaksaja"),
                new Personal.Known(SUBJECT, "ylipaivi@example.com"),
                USD,
                30,
                ZoneId.of("Europe/Helsinki"));
    }

    static Profile reachableProfile() {
        Profile bare = profile();
        return new Profile(
                bare.reference(),
                bare.name(),
                bare.email(),
                bare.currency(),
                bare.termDays(),
                bare.zone(),
                new Contact(
                        known("+358 9 123"),
                        known("FI12345678"),
                        new PostalAddress(
                                known("Katu 1\nB 2"),
                                known("Helsinki"),
                                known(""),
                                known("00100"),
                                known("FI"))));
    }

    private static Personal known(String text) {
        return new Personal.Known(SUBJECT, text);
    }

    static NewRecord newRecord() {
        return new NewRecord("Licence", "A seat for a year", new Target("79", "Sales"));
    }

    /** proposed, confirmed, declined; a record ordered, made, not made */
    static List<MappingEvent> mappingEvents() {
        var word = new MappedWord(new ConnectionId(id(3)), MappedWord.Kind.PRODUCT, "seats");
        var item = new Target("21", "Licences");
        return List.of(
                new MappingProposed(word.mapping(), word, item, new ActorId("ann")),
                new MappingConfirmed(word.mapping(), word, item, new ActorId("ben")),
                new MappingDeclined(word.mapping(), new ActorId("ben"), "not sold any more"),
                new RecordOrdered(word.mapping(), word, newRecord(), new ActorId("ben")),
                new RecordCreated(word.mapping(), word, item),
                new RecordNotCreated(word.mapping(), word, "the name is taken"));
    }

    /** two versions, one of them with everything in it */
    static List<PolicyEvent> aPolicy() {
        return List.of(
                new PolicyChanged(
                        POLICY, 1, 0, ApprovalRules.standard(), MAKER, CHECKER, "to begin with"),
                policyChanged());
    }

    static PolicyChanged policyChanged() {
        return new PolicyChanged(POLICY, 2, 1, rules(), MAKER, CHECKER, "we trust small ones");
    }

    static ApprovalRules rules() {
        return new ApprovalRules(
                List.of(usd(1_000_000)),
                14,
                new AutoApproval.Within(
                        List.of(usd(50_000), Money.ofMinor(7, KWD)),
                        List.of(ACCOUNT),
                        List.of("SEAT")),
                new AutoMatch.Within(List.of(Money.ofMinor(7, KWD)), 65));
    }

    /** the same before policies could match money */
    private static ApprovalRules rulesInRevision1() {
        return new ApprovalRules(
                rules().secondApproverFrom(), rules().lapseDays(), rules().autoApproval());
    }

    private static List<DomainEvent> policyEvents() {
        return List.of(policyChanged());
    }

    /** queued, sent, and then told to have failed */
    static List<DeliveryEvent> aDelivery() {
        return deliveryEvents().stream().map(DeliveryEvent.class::cast).toList();
    }

    private static List<DomainEvent> deliveryEvents() {
        return List.of(
                new DeliveryOrdered(
                        DELIVERY,
                        InvoiceSpecimens.INVOICE,
                        ACCOUNT,
                        link("130"),
                        new Personal.Known(SUBJECT, "ylipaivi@example.com"),
                        MAKER),
                new DeliverySent(DELIVERY),
                new DeliveryFailed(DELIVERY, "refused"));
    }

    private static List<DomainEvent> accountEvents() {
        return List.of(
                new AccountOpened(ACCOUNT, reachableProfile()),
                new AccountProfileChanged(ACCOUNT, reachableProfile()),
                new AccountLinked(ACCOUNT, link("58")),
                new AccountUnlinked(ACCOUNT, link("58"), "the wrong one"),
                new LinkCandidateRefused(ACCOUNT, link("59"), "another of the same name"),
                new CustomerCreationOrdered(
                        ACCOUNT, link("59").connection(), known("Overpaid Oy (2)"), List.of("59")),
                new CustomerNameTaken(ACCOUNT, known("Overpaid Oy (2)")),
                new CustomerNotCreated(ACCOUNT, "given up"),
                new CustomerAccordChanged(ACCOUNT, accord(false)),
                new CustomerUpdateOrdered(ACCOUNT, link("58"), accord(true)),
                new CustomerUpdateRefused(ACCOUNT, "the name is taken", accord(false)),
                new CustomerConflictResolved(ACCOUNT, Side.OURS, "still the same", accord(false)));
    }

    static Accord accord(boolean isOrdered) {
        return new Accord(
                Card.of(reachableProfile()),
                7,
                Set.of(SharedField.EMAIL, SharedField.TAX_ID),
                Set.of(SharedField.NAME),
                Set.of(SharedField.ADDRESS, SharedField.TELEPHONE),
                isOrdered);
    }
}
