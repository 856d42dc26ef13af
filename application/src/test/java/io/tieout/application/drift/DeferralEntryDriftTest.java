package io.tieout.application.drift;

import static io.tieout.application.fixture.AnEntry.line;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aWorldWithAccounts;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.agreement.AgreementCommand.ApproveAgreement;
import io.tieout.application.agreement.AgreementCommand.BillAgreement;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralLanded;
import io.tieout.application.drift.DriftCommand.PushOursAgain;
import io.tieout.application.drift.DriftCommand.RecordEntryRestored;
import io.tieout.application.drift.SentEntries.SentEntry;
import io.tieout.application.fixture.Agreed;
import io.tieout.application.fixture.AnEntry;
import io.tieout.application.fixture.World;
import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryAmended;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.DriftRejection.EntryDoesNotFit;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurEntry;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.observed.JournalSeen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry beside an invoice, once somebody changed it where the books are. */
class DeferralEntryDriftTest {

    private static final DocumentLink ENTRY = new DocumentLink(CONNECTION, "903");
    private static final ControlledActId ASKED = new ControlledActId(new UUID(7, 42));

    private final World world = aWorldWithAccounts();

    private Holder.OfEntry holder = AnEntry.HOLDER;
    private DeferralId deferral = new DeferralId(new UUID(0, 0));
    private ExportedEntry sent = AnEntry.sent();

    @BeforeEach
    void anEntryStandsBesideAnInvoice() {
        Agreed.product(world);
        Agreed.itemCredits(world, "82", "Income");
        world.send(Agreed.subscription(), ann());
        world.send(new ApproveAgreement(Agreed.YEAR, ANY), ben());
        world.send(new BillAgreement(Agreed.YEAR), worker());
        Holder.OfSale invoice = Holder.of(Agreed.landed(world, "130"));
        world.react();
        deferral = DeferralId.of(invoice);
        holder = Holder.of(invoice, 1);
        world.send(new RecordDeferralLanded(deferral, 1, ENTRY), worker());
        var deferred = (RevenueDeferred) events().getFirst();
        sent = deferred.entry();
        world.entries.sent.add(
                new SentEntry(holder, ACME, sent, deferred.sale().parts(), Optional.of(ENTRY)));
    }

    @Test
    void oursIsOrderedAnewAfterADeleteAndItsNewIdIsKnownOnce() {
        world.send(AnEntry.gone(ENTRY), worker());
        world.send(
                new PushOursAgain(drift(), new OurEntry(sent).plan(), "it is signed", ANY), ben());

        assertThat(world.operations.all().getLast().work())
                .isEqualTo(new Work.RestoreEntry(holder, "903", "", true, sent));

        var anew = new DocumentLink(CONNECTION, "904");
        world.send(new RecordEntryRestored(holder, anew), worker());
        world.send(new RecordEntryRestored(holder, anew), worker());

        assertThat(events()).endsWith(new DeferralEntryLanded(deferral, 1, anew)).hasSize(3);
        assertThat(world.events(drift().value())).last().isInstanceOf(OursRestored.class);
    }

    @Test
    void anotherDayCountsOnceTwoPeopleAgree() {
        LocalDate later = sent.on().plusDays(30);
        world.send(seen(later, sent.lines()), worker());
        world.send(new RequestAct(ASKED, new Act.AcceptTheirs(drift()), "as audited"), ann());
        world.send(new AllowAct(ASKED, ANY), ben());

        var amended = (DeferralEntryAmended) events().getLast();
        assertThat(amended.wasOn()).isEqualTo(sent.on());
        assertThat(amended.nowOn()).isEqualTo(later);
    }

    @Test
    void whatNoLongerDefersWhatIsSignedIsNotAccepted() {
        refused(seen(sent.on(), List.of(line(Side.DEBIT, "82", "90.00"), credit("90.00"))));
        refused(seen(sent.on(), List.of(credit("100.00"), line(Side.DEBIT, "81", "100.00"))));
        refused(AnEntry.gone(ENTRY));
    }

    private void refused(RecordJournalSeen seen) {
        world.send(seen, worker());

        assertThatThrownBy(() ->
                        world.send(
                                new RequestAct(ASKED, new Act.AcceptTheirs(drift()), "as audited"),
                                ann()))
                .isInstanceOfSatisfying(
                        DriftRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(EntryDoesNotFit.class));
    }

    private static ExportedEntry.Line credit(String amount) {
        return line(Side.CREDIT, "81", amount);
    }

    private RecordJournalSeen seen(LocalDate on, List<ExportedEntry.Line> lines) {
        return new RecordJournalSeen(
                new JournalSeen.Standing(
                        ENTRY,
                        sent.number(),
                        on,
                        "1",
                        lines.stream().map(line -> new JournalSeen.Line("58", line)).toList(),
                        Instant.parse("2026-03-01T10:00:00Z"),
                        new Booked.Unstated()));
    }

    private DriftId drift() {
        return DriftId.of(holder);
    }

    private List<DomainEvent> events() {
        return world.events(deferral.value());
    }
}
