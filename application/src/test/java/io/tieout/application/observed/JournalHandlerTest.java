package io.tieout.application.observed;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.JournalSeen.Line;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalHandlerTest {

    private static final DocumentLink ENTRY = new DocumentLink(CONNECTION, "905");
    private static final String CUSTOMER = "58";
    private static final ObservedId SHARE =
            ObservedId.of(ObservedKind.JOURNAL_ENTRY, JournalSeen.share(ENTRY, CUSTOMER));
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    private final World world = Examples.aWorldWithAccounts();

    @BeforeEach
    void theChartIsRead() {
        world.references.upsert(World.TENANT, CONNECTION, Examples.moneyAccounts());
    }

    @Test
    void theLinesOfACustomerOnReceivablesAreOneDocument() {
        world.send(seen(FIRST, owed("80.00"), owed("-30.00")), worker());

        assertThat(world.events(SHARE.value()))
                .singleElement()
                .isInstanceOfSatisfying(
                        DocumentObserved.class,
                        observed -> {
                            assertThat(observed.picture().account()).isEqualTo(ACME);
                            assertThat(observed.picture().total()).isEqualTo(usd("50.00"));
                            assertThat(observed.picture().balance()).isEqualTo(usd("50.00"));
                        });
    }

    @Test
    void aLineOnAnotherAccountChargesTheCustomerNothing() {
        world.send(seen(FIRST, line(CUSTOMER, "35", "80.00")), worker());

        assertThat(world.events(SHARE.value())).isEmpty();
    }

    @Test
    void aCustomerWhoIsLinkedToNoAccountIsNotObserved() {
        world.send(seen(FIRST, line("404", "84", "80.00")), worker());

        assertThat(
                        world.events(
                                ObservedId.of(
                                                ObservedKind.JOURNAL_ENTRY,
                                                JournalSeen.share(ENTRY, "404"))
                                        .value()))
                .isEmpty();
    }

    @Test
    void whomAnEntryNamesNoLongerIsChargedNothing() {
        world.send(seen(FIRST, owed("80.00")), worker());

        world.send(seen(FIRST.plusSeconds(1)), worker());

        assertThat(world.events(SHARE.value()).getLast())
                .isInstanceOfSatisfying(
                        ObservationChanged.class,
                        changed -> assertThat(changed.picture().balance().isZero()).isTrue());
    }

    @Test
    void anOlderPictureNeverWins() {
        world.send(seen(FIRST, owed("80.00")), worker());

        world.send(seen(FIRST.minusSeconds(1), owed("70.00")), worker());

        assertThat(world.events(SHARE.value())).hasSize(1);
    }

    @Test
    void aDeletedEntryCountsForNobody() {
        world.send(seen(FIRST, owed("80.00")), worker());

        world.send(
                new RecordJournalSeen(new JournalSeen.Deleted(ENTRY, FIRST.plusSeconds(1))),
                worker());

        assertThat(world.events(SHARE.value()).getLast())
                .isInstanceOfSatisfying(
                        ObservationEnded.class,
                        ended -> assertThat(ended.ending()).isEqualTo(Ending.DELETED));
    }

    private static Line owed(String amount) {
        return line(CUSTOMER, "84", amount);
    }

    private static Line line(String customer, String account, String amount) {
        boolean isDebit = usd(amount).isPositive();
        return new Line(
                customer,
                new ExportedEntry.Line(
                        isDebit ? Side.DEBIT : Side.CREDIT,
                        new Target(account, "Account " + account),
                        isDebit ? usd(amount) : usd(amount).negated(),
                        Target.none()));
    }

    private static RecordJournalSeen seen(Instant at, Line... lines) {
        return new RecordJournalSeen(
                new JournalSeen.Standing(
                        ENTRY,
                        "J-1",
                        LocalDate.parse("2026-03-01"),
                        "0",
                        List.of(lines),
                        at,
                        new Booked.Unstated()));
    }
}
