package io.tieout.application.message;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.OneTenant;
import io.tieout.application.fixture.World;
import io.tieout.application.message.Carrier.Outcome;
import io.tieout.application.message.MessageCommand.OptOut;
import io.tieout.application.message.MessageCommand.OrderMessage;
import io.tieout.application.message.MessageCommand.SetContactPreferences;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Demand;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatchTest {

    private static final MessageId REMINDER = new MessageId(new UUID(6, 1));

    private final Server server = new Server();
    private World world;
    private Dispatch dispatch;
    private Demand demand =
            new Demand(Map.of(INVOICE, Money.of("100.00", new Currency("USD"))), Optional.empty());

    @BeforeEach
    void anInvoiceThatIsOwed() {
        world = Examples.aWorldWithAPushedInvoice();
        Composer composer =
                new Composer(
                        world.accounts,
                        world.invoices,
                        new Recipients(world.accounts, (_, _) -> List.of(), world.stationery),
                        (_, _) -> demand,
                        world.stationery,
                        new Wordings(world.stationery),
                        new Typesetter(world.stationery),
                        new NoLinks(),
                        new OneTenant("Billing Inc"),
                        world.clock);
        dispatch =
                new Dispatch(
                        world.outbox,
                        composer,
                        ready -> ready.letter(),
                        world.stationery,
                        world,
                        world.clock,
                        List.of(server));
    }

    @Test
    void whatIsDueIsHandedOverOnceAndNoted() {
        order(MessageKind.REMINDER, INVOICE);

        assertThat(dispatch.sendNext(World.TENANT)).isTrue();
        assertThat(dispatch.sendNext(World.TENANT)).isFalse();

        assertThat(state()).isEqualTo(MessageState.SENT);
        assertThat(server.letters)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.to().readable()).isEqualTo("pay@acme.test");
                    assertThat(letter.senderName()).isEqualTo("Billing Inc");
                    assertThat(letter.content().text()).contains("$100.00");
                    assertThat(letter.unsubscribe()).isEqualTo("https://x.example/" + ACME.value());
                });
    }

    @Test
    void aNodeThatDiesBetweenHandingOverAndNotingLeavesADoubtAndNoSecondMail() {
        order(MessageKind.REMINDER, INVOICE);
        server.diesAfterTaking = true;

        assertThatThrownBy(() -> dispatch.sendNext(World.TENANT)).isInstanceOf(NodeDied.class);
        dispatch.settleAbandoned(World.TENANT);
        dispatch.sendNext(World.TENANT);

        assertThat(server.letters).hasSize(1);
        assertThat(state()).isEqualTo(MessageState.NOT_SENT);
        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.IN_DOUBT);
        assertThat(world.told.open).hasSize(1);
    }

    @Test
    void whatIsOnlyLateIsTriedAgainAfterAPause() {
        order(MessageKind.REMINDER, INVOICE);
        server.answers.add(new Outcome.Later("the mail server answered 451"));

        dispatch.sendNext(World.TENANT);
        assertThat(dispatch.sendNext(World.TENANT)).isFalse();
        world.clock.advance(Duration.ofMinutes(1));
        dispatch.sendNext(World.TENANT);

        assertThat(state()).isEqualTo(MessageState.SENT);
        assertThat(world.outbox.faults).containsExactly("the mail server answered 451");
    }

    @Test
    void afterTwentyTriesItIsGivenUp() {
        order(MessageKind.REMINDER, INVOICE);
        for (int i = 0; i < 20; i++) {
            server.answers.add(new Outcome.Later("busy"));
            dispatch.sendNext(World.TENANT);
            world.clock.advance(Duration.ofHours(4));
        }

        assertThat(state()).isEqualTo(MessageState.NOT_SENT);
        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.GAVE_UP);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "8, 128", "9, 240", "19, 240"})
    void pausesDoubleUpToFourHours(int attempts, long minutes) {
        assertThat(Dispatch.pauseAfter(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void whatTheServerRefusesIsNotTriedAgain() {
        order(MessageKind.REMINDER, INVOICE);
        server.answers.add(new Outcome.Refused("the mail server answered 550"));

        dispatch.sendNext(World.TENANT);

        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.REFUSED);
    }

    @Test
    void withoutAServerNothingGoesOutAndPeopleAreTold() {
        order(MessageKind.REMINDER, INVOICE);
        server.answers.add(new Outcome.NotSetUp());

        dispatch.sendNext(World.TENANT);

        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.NO_SERVER);
        assertThat(world.told.open).hasSize(1);
    }

    @Test
    void whoeverOptedOutGetsNoReminderAndPeopleAreTold() {
        world.send(new OptOut(ACME), worker());
        order(MessageKind.FINAL_NOTICE, INVOICE);

        dispatch.sendNext(World.TENANT);

        assertThat(server.letters).isEmpty();
        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.OPTED_OUT);
        assertThat(world.told.open).hasSize(1);
    }

    @Test
    void nobodyIsAskedForWhatWasPaidMeanwhile() {
        demand = new Demand(Map.of(), Optional.empty());
        order(MessageKind.REMINDER, new InvoiceId(new UUID(1, 99)));

        dispatch.sendNext(World.TENANT);

        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.NOTHING_OWED);
    }

    @Test
    void aPartThatIsDisputedIsNotAskedForAndTheRestIs() {
        demand =
                new Demand(
                        Map.of(INVOICE, Money.of("40.00", new Currency("USD"))), Optional.empty());
        order(MessageKind.FINAL_NOTICE, INVOICE);

        dispatch.sendNext(World.TENANT);

        assertThat(server.letters.getFirst().content().text())
                .contains("$40.00 of $100.00 open")
                .doesNotContain("pay $100.00");
        assertThat(server.letters.getFirst().content().subject()).contains("$40.00");
    }

    @Test
    void whatNobodyIsAskedForWhenItsTurnComesIsTakenBackAndNotGivenUp() {
        demand = new Demand(Map.of(), Optional.empty());
        order(MessageKind.REMINDER, INVOICE);

        dispatch.sendNext(World.TENANT);

        assertThat(server.letters).isEmpty();
        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.NOT_NOW);
        assertThat(world.told.open).isEmpty();
        assertThat(Notices.fate(world, REMINDER)).isInstanceOf(Fate.Withdrawn.class);
    }

    @Test
    void whileTheLawForbidsContactTheCustomerIsNotWrittenTo() {
        demand = new Demand(demand.asked(), Optional.of(HoldKind.BANKRUPTCY));
        order(MessageKind.REMINDER, INVOICE);
        dispatch.sendNext(World.TENANT);

        assertThat(server.letters).isEmpty();
        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.NOT_NOW);
    }

    @Test
    void anOwnerAlertGoesToTheOwnerAndWithoutOneNowhere() {
        order(MessageKind.OWNER_ALERT, INVOICE);
        dispatch.sendNext(World.TENANT);
        assertThat(world.outbox.endings.getLast().reason()).hasValue(NotSent.NO_ADDRESS);

        world.send(
                new SetContactPreferences(
                        ACME,
                        Optional.empty(),
                        Optional.of("olga@billing.test"),
                        Optional.empty(),
                        Optional.empty(),
                        "hers"),
                ann());
        world.send(new MessageCommand.SendMessageAgain(REMINDER), ann());
        dispatch.sendNext(World.TENANT);

        assertThat(server.letters.getLast().to().readable()).isEqualTo("olga@billing.test");
        assertThat(server.letters.getLast().unsubscribe()).isEmpty();
    }

    @Test
    void whoseClaimIsOverBeforeItBeginsSendsNothing() {
        order(MessageKind.REMINDER, INVOICE);
        world.outbox.isSlow = true;

        dispatch.sendNext(World.TENANT);

        assertThat(server.letters).isEmpty();
    }

    private void order(MessageKind kind, InvoiceId invoice) {
        if (kind.isNotice()) {
            Notices.ordered(world, REMINDER);
        }
        world.send(
                new OrderMessage(
                        new MessageOrder(
                                REMINDER,
                                ACME,
                                kind,
                                Channel.EMAIL,
                                List.of(invoice),
                                Optional.empty(),
                                Optional.empty())),
                worker());
    }

    private MessageState state() {
        return world.outbox.stateOf(World.TENANT, REMINDER).orElseThrow();
    }

    /** The node is gone. */
    private static final class NodeDied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes what no other answer was laid out for. */
    private static final class Server implements Carrier {

        private final Deque<Outcome> answers = new ArrayDeque<>();
        private final List<Letter> letters = new ArrayList<>();
        private boolean diesAfterTaking;

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Outcome carry(Letter letter) {
            if (!answers.isEmpty()) {
                return answers.pop();
            }
            letters.add(letter);
            if (diesAfterTaking) {
                throw new NodeDied();
            }
            return new Outcome.Taken();
        }
    }

    /** Names the account in the clear. */
    private static final class NoLinks implements Unsubscribing {

        @Override
        public String linkFor(TenantId tenant, AccountId account) {
            return "https://x.example/" + account.value();
        }

        @Override
        public Optional<Target> open(String token) {
            return Optional.empty();
        }
    }
}
