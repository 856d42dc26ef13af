package io.tieout.application.collection;

import static io.tieout.application.fixture.Examples.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.domain.collection.Demand;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.control.Act;
import io.tieout.domain.credit.CreditMemoRejected;
import io.tieout.domain.credit.CreditMemoRejection.NothingToCredit;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhenCollectionNeedsAPersonThenAskTest {

    private static final InvoiceId INVOICE = new InvoiceId(new UUID(9, 1));
    private static final CollectionCaseId CASE = CollectionCaseId.of(ACME);
    private static final Instant AT = Instant.parse("2026-06-01T23:30:00Z");
    private static final StepRef END = new StepRef(INVOICE, "end");

    private final World world = Examples.aWorldWithAccounts();
    private final Answering commands = new Answering();
    private Optional<HoldKind> hold = Optional.empty();
    private final WhenCollectionNeedsAPersonThenAsk asking =
            new WhenCollectionNeedsAPersonThenAsk(
                    commands,
                    world.told,
                    world.told,
                    world.accounts,
                    world.invoices,
                    (_, _) -> new Demand(Map.of(), hold),
                    world.clock);

    @Test
    void whoIsInChargeIsTold() {
        asking.on(
                recorded(
                        new OwnerAlerted(
                                CASE, ACME, List.of(new StepRef(INVOICE, "tell")), 1, AT, "due")));

        assertThat(world.told.open).extracting(Alert::kind).containsExactly(Kind.ACCOUNT_OVERDUE);
        assertThat(world.told.open.getFirst().nextStep()).contains("speak with the customer");
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void whileTheLawForbidsContactNobodyIsToldToSpeakWithTheCustomer() {
        hold = Optional.of(HoldKind.CEASE_REQUEST);

        asking.on(
                recorded(
                        new OwnerAlerted(
                                CASE, ACME, List.of(new StepRef(INVOICE, "tell")), 1, AT, "due")));

        assertThat(world.told.open.getFirst().nextStep())
                .contains("do not contact the customer", "cease request")
                .doesNotContain("speak with");
    }

    @Test
    void aWriteOffIsAskedForAndNeverDone() {
        asking.on(recorded(ended(Ending.WRITE_OFF)));

        assertThat(commands.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        RequestAct.class,
                        asked -> {
                            assertThat(asked.act()).isInstanceOf(Act.WriteOffInvoice.class);
                            var act = (Act.WriteOffInvoice) asked.act();
                            assertThat(act.invoice()).isEqualTo(INVOICE);
                            assertThat(act.number()).startsWith("WO-").hasSizeLessThan(22);
                            assertThat(act.on()).isEqualTo(LocalDate.of(2026, 6, 1));
                        });
        assertThat(world.told.open).isEmpty();
    }

    @Test
    void hearingOfTheEndTwiceAsksForTheSameAct() {
        asking.on(recorded(ended(Ending.WRITE_OFF)));
        asking.on(recorded(ended(Ending.WRITE_OFF)));

        assertThat(commands.sent.getFirst()).isEqualTo(commands.sent.getLast());
    }

    @Test
    void whatCannotBeAskedForIsAnAlertThatSaysWhy() {
        commands.refuses = true;

        asking.on(recorded(ended(Ending.WRITE_OFF)));

        assertThat(world.told.open)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(Kind.COLLECTION_ENDED);
                    assertThat(alert.reason()).contains("INV-1");
                });
    }

    @Test
    void whatACustomerSaysIsAnAlertUntilItIsAnswered() {
        PauseId id = new PauseId(new UUID(6, 1));
        ArrangementsId with = ArrangementsId.of(ACME);
        ActorId cora = new ActorId("cora");
        Pause promise =
                new Pause.Promise(
                        List.of(),
                        LocalDate.of(2026, 6, 9),
                        Span.from(LocalDate.of(2026, 6, 1), AT));

        asking.on(recorded(new PauseClaimed(with, ACME, id, promise, cora, "payday")));

        assertThat(world.told.open)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(Kind.CUSTOMER_CLAIM);
                    assertThat(alert.reason())
                            .isEqualTo("the customer promises to pay until 2026-06-09: payday");
                });

        asking.on(
                recorded(
                        new ClaimAnswered(
                                with,
                                ACME,
                                id,
                                Claim.Reply.ACCEPTED,
                                AT,
                                cora,
                                "a good customer")));

        assertThat(world.told.open).isEmpty();
    }

    @Test
    void aHandOverIsAnAlert() {
        asking.on(recorded(ended(Ending.HAND_OVER)));

        assertThat(world.told.open).extracting(Alert::kind).containsExactly(Kind.COLLECTION_ENDED);
        assertThat(commands.sent).isEmpty();
    }

    private static CollectionConcluded ended(Ending ending) {
        return new CollectionConcluded(CASE, ACME, END, ending, 1, AT, "'end' is due");
    }

    private static RecordedEvent recorded(DomainEvent event) {
        return new RecordedEvent(
                new UUID(4, 4),
                World.TENANT,
                CASE.value(),
                0,
                event,
                AT,
                new ActorId("collection-round"),
                "test");
    }

    /** Writes down what it is sent, and refuses if the test says so. */
    private static final class Answering implements Commands {

        private final List<Command> sent = new ArrayList<>();
        private boolean refuses;

        @Override
        public Receipt send(Command command, Caller caller, Once once) {
            if (refuses) {
                throw new CreditMemoRejected(new NothingToCredit("INV-1"));
            }
            sent.add(command);
            return new Receipt(new UUID(1, 1), 0);
        }
    }
}
