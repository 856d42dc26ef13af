package io.tieout.domain.drift;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.invoice.Comparison;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.RecordVariants;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.people.ActorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An invoice of 100.00 USD that landed exactly, for the tests of this package. */
final class DriftExamples {

    static final Currency USD = new Currency("USD");
    static final Holder HOLDER = Holder.of(new InvoiceId(new UUID(0, 10)));
    static final DriftId DRIFT = DriftId.of(HOLDER);
    static final ConnectionId CONNECTION = new ConnectionId(new UUID(0, 12));
    static final DocumentLink DOCUMENT = new DocumentLink(CONNECTION, "130");
    static final Sighting SIGHTING = new Sighting(HOLDER, DOCUMENT);
    static final Instant EDITED_AT = Instant.parse("2026-03-05T10:00:00Z");
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);
    static final ExchangeRate RATE = ExchangeRate.of("1.25");
    static final LocalDate DUE_ON = LocalDate.of(2026, 3, 31);
    static final ActorId PAULA = new ActorId("paula");
    static final ActorId OTTO = new ActorId("otto");

    private DriftExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static OurSide ours() {
        return new OurSide(signed(), Comparison.of(signed(), asLanded()));
    }

    static InvoiceDocument signed() {
        return new InvoiceDocument(
                new DocumentLink(CONNECTION, "58"),
                "INV-1",
                ISSUED_ON,
                DUE_ON,
                new Target("3", "Net 30"),
                List.of(
                        new InvoiceDocument.Line(
                                "Consulting",
                                new Target("7", "Hours"),
                                new Target("79", "Income"),
                                Quantity.of("4"),
                                usd("25.00"),
                                usd("100.00"),
                                new ServicePeriod.Between(ISSUED_ON, DUE_ON),
                                "NON",
                                new Target("300", "East"))),
                usd("0"),
                new ExpectedTax.None(),
                usd("100.00"),
                "thank you",
                Target.none(),
                new ExpectedRate.SetThere());
    }

    /** a month of the same customer, recognised by an entry */
    static OurEntry anEntry() {
        return new OurEntry(
                new ExportedEntry(
                        signed().customer(),
                        "RR202603-1",
                        DUE_ON,
                        "March",
                        List.of(
                                new ExportedEntry.Line(
                                        Side.DEBIT,
                                        new Target("81", "Deferred"),
                                        usd("10.00"),
                                        new Target("9", "East")),
                                new ExportedEntry.Line(
                                        Side.CREDIT,
                                        new Target("82", "Earned"),
                                        usd("10.00"),
                                        Target.none()))));
    }

    static LandedDocument asLanded() {
        return new LandedDocument(
                DOCUMENT,
                "0",
                "58",
                "INV-1",
                ISSUED_ON,
                DUE_ON,
                "3",
                "",
                List.of(
                        new LandedDocument.Line(
                                "Consulting",
                                "7",
                                "79",
                                new BigDecimal("4"),
                                new BigDecimal("25"),
                                usd("100.00"),
                                "300",
                                "NON",
                                Optional.of(ISSUED_ON))),
                usd("0"),
                usd("0"),
                usd("0"),
                usd("100.00"),
                usd("100.00"),
                "thank you",
                Optional.of(RATE),
                List.of());
    }

    /** the landed document with one field changed */
    static LandedDocument with(LandedDocument document, String field, Object other) {
        return RecordVariants.of(document, (name, value) -> name.equals(field) ? other : value)
                .filter(variant -> !variant.equals(document))
                .findFirst()
                .orElse(document);
    }

    static Optional<Departure> departure(LandedDocument now) {
        return Watch.of(ours(), new DocumentSeen.Standing(now, EDITED_AT), false);
    }

    /** somebody gave the customer another month to pay */
    static Departure edited(Instant at) {
        LandedDocument now = with(asLanded(), "dueOn", DUE_ON.plusDays(30));
        return Watch.of(ours(), new DocumentSeen.Standing(now, at), false).orElseThrow();
    }

    static Departure deleted(Instant at) {
        return Watch.of(ours(), new DocumentSeen.Deleted(DOCUMENT, at), false).orElseThrow();
    }

    static Departure departed(Kind kind) {
        Departure edited = edited(EDITED_AT);
        return new Departure(
                kind,
                edited.deviations(),
                edited.ours(),
                edited.theirs(),
                edited.plan(),
                EDITED_AT);
    }

    static Drift grown(Drift drift, List<DriftEvent> events) {
        Drift grown = drift;
        for (DriftEvent event : events) {
            grown = grown.after(event);
        }
        return grown;
    }

    static Drift diverged() {
        return diverged(edited(EDITED_AT));
    }

    static Drift diverged(Departure departure) {
        return grown(
                Drift.unborn(),
                Drift.unborn().seen(SIGHTING, Optional.of(departure), departure.changedAt()));
    }
}
