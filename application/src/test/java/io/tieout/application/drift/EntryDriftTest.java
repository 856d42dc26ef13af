package io.tieout.application.drift;

import static io.tieout.application.fixture.AnEntry.DRIFT;
import static io.tieout.application.fixture.AnEntry.HOLDER;
import static io.tieout.application.fixture.AnEntry.line;
import static io.tieout.application.fixture.AnEntry.seen;
import static io.tieout.application.fixture.AnEntry.sent;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aWorldWithAccounts;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.agreement.AgreementCommand.ApproveAgreement;
import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.drift.DriftCommand.PushOursAgain;
import io.tieout.application.drift.DriftCommand.RecordEntryRestored;
import io.tieout.application.fixture.Agreed;
import io.tieout.application.fixture.AnEntry;
import io.tieout.application.fixture.World;
import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementEvent.EntryAmended;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.DriftRejection.EntryConverted;
import io.tieout.domain.drift.DriftRejection.EntryElsewhere;
import io.tieout.domain.drift.OurEntry;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.observed.JournalSeen;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryDriftTest {

    private static final DocumentLink DOCUMENT = new DocumentLink(CONNECTION, "900");
    private static final ControlledActId ASKED = new ControlledActId(new UUID(7, 41));
    private static final ExpectedVersion ANY = new ExpectedVersion.Any();

    private final World world = aWorldWithAccounts();

    @BeforeEach
    void anEntryStands() {
        Agreed.product(world);
        world.send(Agreed.subscription(), ann());
        world.send(new ApproveAgreement(Agreed.YEAR, ANY), ben());
        Agreed.recognised(world);
        world.send(new RecordEntryLanded(Agreed.YEAR, Agreed.JANUARY, DOCUMENT), worker());
        AnEntry.standsAs(world, DOCUMENT);
    }

    @Test
    void whatStandsAsItWasSentIsNoDriftNorIsAnEntryOfOthers() {
        world.send(seen(DOCUMENT, sent().lines().toArray(ExportedEntry.Line[]::new)), worker());
        world.send(
                seen(new DocumentLink(CONNECTION, "999"), line(Side.DEBIT, "81", "1.00")),
                worker());

        assertThat(world.events(DRIFT.value())).isEmpty();
    }

    @Test
    void anEditIsFoundOnceAndGoneWhenSomebodyPutsItBack() {
        world.send(edited(), worker());
        world.send(edited(), worker());
        world.send(seen(DOCUMENT, sent().lines().toArray(ExportedEntry.Line[]::new)), worker());

        assertThat(world.events(DRIFT.value()))
                .extracting(Object::getClass)
                .containsExactly(DriftFound.class, DriftVanished.class);
    }

    @Test
    void oursIsOrderedOverWhatStandsThereAndAnewAfterADelete() {
        world.send(edited(), worker());
        world.send(
                new PushOursAgain(DRIFT, new OurEntry(sent()).plan(), "as it was earned", ANY),
                ben());

        assertThat(world.operations.all().getLast().work())
                .isEqualTo(new Work.RestoreEntry(HOLDER, "900", "1", false, sent()));

        world.send(new RecordEntryRestored(HOLDER, DOCUMENT), worker());
        world.send(AnEntry.gone(DOCUMENT), worker());
        world.send(
                new PushOursAgain(DRIFT, new OurEntry(sent()).plan(), "as it was earned", ANY),
                ben());

        assertThat(world.operations.all().getLast().work())
                .isEqualTo(new Work.RestoreEntry(HOLDER, "900", "", true, sent()));

        var anew = new DocumentLink(CONNECTION, "901");
        world.send(new RecordEntryRestored(HOLDER, anew), worker());
        world.send(new RecordEntryRestored(HOLDER, anew), worker());

        assertThat(world.events(Agreed.YEAR.value()))
                .endsWith(new EntryLanded(Agreed.YEAR, Agreed.JANUARY, anew));
        assertThat(world.events(DRIFT.value())).last().isInstanceOf(OursRestored.class);
    }

    @Test
    void theirsCountsOnceTwoPeopleAgree() {
        world.send(edited(), worker());
        world.send(new RequestAct(ASKED, new Act.AcceptTheirs(DRIFT), "as audited"), ann());
        world.send(new AllowAct(ASKED, ANY), ben());

        var amended = (EntryAmended) world.events(Agreed.YEAR.value()).getLast();
        assertThat(amended.was().recognised()).isEqualTo(usd("101.92"));
        assertThat(amended.now().recognised()).isEqualTo(usd("90.00"));
        assertThat(amended.after().recognised()).isEqualTo(usd("90.00"));
    }

    @Test
    void whatOursNeverTouchesIsRefusedBeforeAnybodyIsAsked() {
        world.send(
                seen(DOCUMENT, line(Side.DEBIT, "81", "90.00"), line(Side.CREDIT, "99", "90.00")),
                worker());

        assertThatThrownBy(() ->
                        world.send(
                                new RequestAct(ASKED, new Act.AcceptTheirs(DRIFT), "as audited"),
                                ann()))
                .isInstanceOfSatisfying(
                        DriftRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(EntryElsewhere.class));
    }

    @Test
    void whatStandsForAnotherCurrencyCannotCountInItsPlace() {
        var converted = new DocumentLink(CONNECTION, "902");
        world.entries.sent.clear();
        AnEntry.standsAs(
                world,
                converted,
                ExportedEntry.namingNobody(
                        sent().customer(),
                        "RR202601-1",
                        Agreed.JANUARY,
                        "January",
                        sent().lines()));
        world.send(AnEntry.gone(converted), worker());

        assertThatThrownBy(() ->
                        world.send(
                                new RequestAct(ASKED, new Act.AcceptTheirs(DRIFT), "as audited"),
                                ann()))
                .isInstanceOfSatisfying(
                        DriftRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(EntryConverted.class));
    }

    @Test
    void anEntryThatNamesSeveralCustomersCannotCountForOne() {
        world.send(
                new RecordJournalSeen(
                        new JournalSeen.Standing(
                                DOCUMENT,
                                "RR202601-1",
                                Agreed.JANUARY,
                                "1",
                                List.of(
                                        new JournalSeen.Line("58", sent().lines().getFirst()),
                                        new JournalSeen.Line("59", sent().lines().getLast())),
                                Instant.parse("2026-03-01T10:00:00Z"),
                                new Booked.Unstated())),
                worker());

        assertThatThrownBy(() ->
                        world.send(
                                new RequestAct(ASKED, new Act.AcceptTheirs(DRIFT), "as audited"),
                                ann()))
                .isInstanceOfSatisfying(
                        DriftRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(EntryElsewhere.class));
    }

    private static Command edited() {
        return seen(DOCUMENT, line(Side.DEBIT, "81", "90.00"), line(Side.CREDIT, "82", "90.00"));
    }
}
