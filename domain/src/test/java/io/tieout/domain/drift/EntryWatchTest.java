package io.tieout.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.JournalSeen.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryWatchTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));
    private static final DocumentLink DOCUMENT = new DocumentLink(BOOKS, "145");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Instant AT = Instant.parse("2026-04-02T10:00:00Z");

    private static final OurEntry OURS =
            new OurEntry(
                    new ExportedEntry(
                            new DocumentLink(BOOKS, "58"),
                            "RR202603-1",
                            DAY,
                            "March",
                            List.of(
                                    moved(Side.DEBIT, "81", "10.00", "9"),
                                    moved(Side.CREDIT, "82", "10.00", "9"))));

    @Test
    void anEntryThatStandsAsItWasSentDoesNotDepart() {
        assertThat(departure(debit("10.00"), credit("82", "10.00"))).isEmpty();
    }

    @Test
    void theSameLinesInAnotherOrderMoveTheSame() {
        assertThat(departure(credit("82", "10.00"), debit("10.00"))).isEmpty();
    }

    @Test
    void anotherAmountIsNamedOnEachLine() {
        Departure departure = departure(debit("9.00"), credit("82", "9.00")).orElseThrow();

        assertThat(departure.kind()).isEqualTo(Kind.EDITED);
        assertThat(departure.deviations())
                .containsExactly(
                        new Deviation(
                                "line 1",
                                "debit account 81 with 10.00 USD under class 9",
                                "debit account 81 with 10.00 USD under class 9",
                                "debit account 81 with 9.00 USD under class 9"),
                        new Deviation(
                                "line 2",
                                "credit account 82 with 10.00 USD under class 9",
                                "credit account 82 with 10.00 USD under class 9",
                                "credit account 82 with 9.00 USD under class 9"));
        assertThat(departure.ours().total()).isEqualTo(usd("10.00"));
        assertThat(departure.theirs().total()).isEqualTo(usd("9.00"));
        assertThat(departure.theirs().documentVersion()).isEqualTo("3");
        assertThat(departure.plan()).isEqualTo(OURS.plan());
    }

    @Test
    void anotherAccountClassOrOneMoreLineIsNamed() {
        assertThat(fields(debit("10.00"), credit("83", "10.00"))).containsExactly("line 2");
        assertThat(fields(debit("10.00"), line("58", moved(Side.CREDIT, "82", "10.00", "8"))))
                .containsExactly("line 2");
        assertThat(fields(debit("10.00"), credit("82", "4.00"), credit("82", "6.00")))
                .containsExactly("line 2", "line 3");
    }

    @Test
    void anotherNumberAndAnotherDayAreNamed() {
        var seen =
                new JournalSeen.Standing(
                        DOCUMENT,
                        "J-9",
                        DAY.plusDays(1),
                        "3",
                        List.of(debit("10.00"), credit("82", "10.00")),
                        AT,
                        new Booked.Unstated());

        assertThat(EntryWatch.of(OURS, seen, false).orElseThrow().deviations())
                .extracting(Deviation::field)
                .containsExactly("number", "date");
    }

    @Test
    void aCustomerThatAllLinesNameInsteadIsAMoveOrAMerger() {
        Line debit = line("59", moved(Side.DEBIT, "81", "10.00", "9"));
        Line credit = line("59", moved(Side.CREDIT, "82", "10.00", "9"));

        assertThat(EntryWatch.of(OURS, seen(debit, credit), false).orElseThrow().kind())
                .isEqualTo(Kind.MOVED);
        assertThat(EntryWatch.of(OURS, seen(debit, credit), true).orElseThrow().kind())
                .isEqualTo(Kind.MERGED_CUSTOMER);
        Departure mixed = departure(debit, credit("82", "10.00")).orElseThrow();
        assertThat(mixed.kind()).isEqualTo(Kind.EDITED);
        assertThat(mixed.theirs().customerId()).isEmpty();
    }

    @Test
    void anEntryThatNamesNobodyStandsAsItWasSentUntilSomebodyIsNamed() {
        var ours =
                new OurEntry(
                        ExportedEntry.namingNobody(
                                OURS.entry().customer(),
                                OURS.entry().number(),
                                OURS.entry().on(),
                                OURS.entry().memo(),
                                OURS.entry().lines()));
        Line debit = line("", moved(Side.DEBIT, "81", "10.00", "9"));
        Line credit = line("", moved(Side.CREDIT, "82", "10.00", "9"));

        Departure named =
                EntryWatch.of(ours, seen(debit, credit("82", "10.00")), false).orElseThrow();

        assertThat(ours.entry().memo()).isEqualTo("March, customer 58");
        assertThat(EntryWatch.of(ours, seen(debit, credit), false)).isEmpty();
        assertThat(named.kind()).isEqualTo(Kind.EDITED);
        assertThat(named.deviations())
                .containsExactly(new Deviation("customer", "none", "none", "several"));
        assertThat(departure(debit, credit).orElseThrow().deviations())
                .containsExactly(new Deviation("customer", "58", "58", "none"));
    }

    @Test
    void anEntryThatWasMovedToAnotherCurrencyCannotBeAddedToOurs() {
        Departure departure =
                departure(euro(Side.DEBIT, "81"), euro(Side.CREDIT, "82")).orElseThrow();

        assertThat(departure.theirs().total()).isEqualTo(Money.of("10.00", new Currency("EUR")));
        assertThat(departure.change()).isEmpty();
        assertThat(departure(debit("4.00"), credit("82", "4.00")).orElseThrow().change())
                .contains(usd("-6.00"));
    }

    private static Line euro(Side side, String account) {
        return line(
                "58",
                new ExportedEntry.Line(
                        side,
                        new Target(account, ""),
                        Money.of("10.00", new Currency("EUR")),
                        new Target("9", "")));
    }

    @Test
    void anEntryWhoseLinesAreGoneMovesNothing() {
        Departure departure = departure().orElseThrow();

        assertThat(departure.deviations())
                .extracting(Deviation::field, Deviation::now)
                .containsExactly(
                        tuple("customer", "none"),
                        tuple("line 1", "none"),
                        tuple("line 2", "none"));
        assertThat(departure.theirs().total()).isEqualTo(usd("0.00"));
    }

    @Test
    void aDeletedOneMovesNothing() {
        Departure departure =
                EntryWatch.of(OURS, new JournalSeen.Deleted(DOCUMENT, AT), false).orElseThrow();

        assertThat(departure.kind()).isEqualTo(Kind.DELETED);
        assertThat(departure.theirs().lines()).isEmpty();
        assertThat(departure.theirs().total()).isEqualTo(usd("0.00"));
    }

    private static List<String> fields(Line... lines) {
        return departure(lines).orElseThrow().deviations().stream().map(Deviation::field).toList();
    }

    private static Optional<Departure> departure(Line... lines) {
        return EntryWatch.of(OURS, seen(lines), false);
    }

    private static JournalSeen seen(Line... lines) {
        return new JournalSeen.Standing(
                DOCUMENT, "RR202603-1", DAY, "3", List.of(lines), AT, new Booked.Unstated());
    }

    private static Line debit(String amount) {
        return line("58", moved(Side.DEBIT, "81", amount, "9"));
    }

    private static Line credit(String account, String amount) {
        return line("58", moved(Side.CREDIT, account, amount, "9"));
    }

    private static Line line(String customer, ExportedEntry.Line moved) {
        return new Line(customer, moved);
    }

    private static ExportedEntry.Line moved(
            Side side, String account, String amount, String reportedClass) {
        return new ExportedEntry.Line(
                side, new Target(account, ""), usd(amount), new Target(reportedClass, ""));
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }
}
