package io.tieout.domain.drift;

import static io.tieout.domain.drift.DriftExamples.CONNECTION;
import static io.tieout.domain.drift.DriftExamples.DOCUMENT;
import static io.tieout.domain.drift.DriftExamples.DRIFT;
import static io.tieout.domain.drift.DriftExamples.EDITED_AT;
import static io.tieout.domain.drift.DriftExamples.HOLDER;
import static io.tieout.domain.drift.DriftExamples.PAULA;
import static io.tieout.domain.drift.DriftExamples.anEntry;
import static io.tieout.domain.drift.DriftExamples.diverged;
import static io.tieout.domain.drift.DriftExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OurEntryTest {

    private static final ExportedEntry ENTRY = anEntry().entry();

    @Test
    void oursIsOrderedExactlyAsItWasSent() {
        var edited =
                new JournalSeen.Standing(
                        DOCUMENT,
                        "J-9",
                        ENTRY.on(),
                        "3",
                        List.of(),
                        EDITED_AT,
                        new Booked.Unstated());

        assertThat(ordered(edited))
                .containsExactly(
                        new EntryOrdered(
                                DRIFT, HOLDER, PAULA, "signed", DOCUMENT, "3", false, ENTRY));
    }

    @Test
    void afterADeleteOursLandsAnew() {
        assertThat(ordered(new JournalSeen.Deleted(DOCUMENT, EDITED_AT)))
                .containsExactly(
                        new EntryOrdered(
                                DRIFT, HOLDER, PAULA, "signed", DOCUMENT, "", true, ENTRY));
    }

    @Test
    void aPlanStandsForWhateverTheEntryMoves() {
        Set<PlanHash> plans = new HashSet<>();
        plans.add(anEntry().plan());

        Stream<ExportedEntry> others =
                Stream.of(
                        entry("RR202603-2", ENTRY.on(), "March", ENTRY.lines()),
                        entry("RR202603-1", ENTRY.on().plusDays(1), "March", ENTRY.lines()),
                        entry("RR202603-1", ENTRY.on(), "April", ENTRY.lines()),
                        lines(line -> moving(line, line.account(), usd("9.00"))),
                        lines(line -> moving(line, new Target("83", "Other"), line.amount())),
                        lines(OurEntryTest::elsewhere),
                        entry("RR202603-1", ENTRY.on(), "March", ENTRY.lines().reversed()),
                        ExportedEntry.namingNobody(
                                ENTRY.customer(), "RR202603-1", ENTRY.on(), "March", ENTRY.lines()),
                        new ExportedEntry(
                                new DocumentLink(CONNECTION, "59"),
                                "RR202603-1",
                                ENTRY.on(),
                                "March",
                                ENTRY.lines()));

        assertThat(others.map(other -> plans.add(new OurEntry(other).plan()))).containsOnly(true);
    }

    @Test
    void whatAnAccountIsCalledMovesNothing() {
        ExportedEntry renamed =
                lines(line ->
                        moving(line, new Target(line.account().id(), "Renamed"), line.amount()));

        assertThat(new OurEntry(renamed).plan()).isEqualTo(anEntry().plan());
    }

    private static List<DriftEvent> ordered(JournalSeen seen) {
        Departure departure = EntryWatch.of(anEntry(), seen, false).orElseThrow();
        return diverged(departure)
                .pushOursAgain(DRIFT, PAULA, "signed", anEntry().plan(), anEntry());
    }

    private static ExportedEntry lines(UnaryOperator<ExportedEntry.Line> change) {
        return entry(
                "RR202603-1", ENTRY.on(), "March", ENTRY.lines().stream().map(change).toList());
    }

    private static ExportedEntry entry(
            String number, LocalDate on, String memo, List<ExportedEntry.Line> lines) {
        return new ExportedEntry(ENTRY.customer(), number, on, memo, lines);
    }

    private static ExportedEntry.Line moving(
            ExportedEntry.Line line, Target account, Money amount) {
        return new ExportedEntry.Line(line.side(), account, amount, line.reportedClass());
    }

    private static ExportedEntry.Line elsewhere(ExportedEntry.Line line) {
        return new ExportedEntry.Line(
                line.side(), line.account(), line.amount(), new Target("8", "West"));
    }
}
