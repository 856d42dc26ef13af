package io.tieout.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.message.Letter;
import io.tieout.application.message.Letter.Rendered;
import io.tieout.application.message.MessageOrder;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.message.MessageViews.MessageView;
import io.tieout.application.message.Outbox.Changed;
import io.tieout.application.message.Outbox.Claimed;
import io.tieout.application.message.Outbox.Ending;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.fixture.TwoTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqOutboxTest {

    private static final TenantId NORTH = TwoTenants.NORTH;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration CLAIM = Duration.ofMinutes(3);
    private static final AccountId ACME = new AccountId(new UUID(7, 3));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(8, 1));
    private static final int FAST = 1_000;

    private TestDatabase database;
    private JooqOutbox outbox;
    private JooqMessageViews views;

    @BeforeEach
    void twoTenants() {
        database = TestDatabase.fresh();
        var sealer = TestKeys.of(database).personal();
        outbox = new JooqOutbox(database.transactions(), sealer);
        views = new JooqMessageViews(database.transactions(), sealer);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsPutInTwiceIsThereOnceAndComesBackAsItWas() {
        var order = order(1);
        put(order);
        put(order);

        assertThat(claim()).map(Claimed::order).hasValue(order);
        assertThat(claim()).isEmpty();
        assertThat(outbox.tenantsWithWork()).containsExactly(NORTH);
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        put(order(1));

        assertThat(outbox.claim(TwoTenants.SOUTH, NOON, CLAIM, FAST)).isEmpty();
        assertThat(outbox.stateOf(TwoTenants.SOUTH, order(1).id())).isEmpty();
        assertThat(views.find(Viewer.system(TwoTenants.SOUTH), order(1).id())).isEmpty();
        assertThat(move(TwoTenants.SOUTH, 1, MessageState.NOT_SENT)).isEmpty();
    }

    @Test
    void nodesThatLookAtOnceNeverGetTheSameMessage() throws Exception {
        for (int i = 1; i <= 20; i++) {
            put(order(i));
        }
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var nodes =
                    Stream.generate(() ->
                                    threads.submit(() -> {
                                        start.await();
                                        return claimedUntilEmpty();
                                    }))
                            .limit(4)
                            .toList();
            start.countDown();
            var claimed = new ArrayList<MessageId>();
            for (var node : nodes) {
                claimed.addAll(node.get());
            }

            assertThat(claimed).doesNotHaveDuplicates().hasSize(20);
        }
    }

    @Test
    void nodesTogetherKeepToThePaceOfTheTenant() {
        for (int i = 1; i <= 5; i++) {
            put(order(i));
        }

        for (int i = 1; i <= 3; i++) {
            assertThat(outbox.claim(NORTH, NOON, CLAIM, 3)).isPresent();
        }
        assertThat(outbox.claim(NORTH, NOON, CLAIM, 3)).isEmpty();

        aMinutePasses();
        assertThat(outbox.claim(NORTH, NOON, CLAIM, 3)).isPresent();
    }

    @Test
    void aClaimThatNothingFollowedIsOverInTimeAndBeginsNothingAfterwards() {
        put(order(1));
        var first = claim().orElseThrow();

        claimsEnd();
        var second = claim().orElseThrow();

        assertThat(second.attempts()).isEqualTo(2);
        assertThat(outbox.begin(first, letter(1))).isFalse();
        assertThat(outbox.begin(second, letter(1))).isTrue();
        assertThat(outbox.begin(second, letter(1))).isFalse();
    }

    @Test
    void whatANodeLeftWhileItSentItIsClaimedByNobodyAndShown() {
        put(order(1));
        assertThat(outbox.begin(claim().orElseThrow(), letter(1))).isTrue();
        assertThat(outbox.abandoned(NORTH)).isEmpty();

        claimsEnd();

        assertThat(claim()).isEmpty();
        assertThat(outbox.abandoned(NORTH)).containsExactly(order(1).id());
    }

    @Test
    void whatIsPostponedIsDueAtItsTimeOfTheTenantAgain() {
        put(order(1));
        outbox.postpone(claim().orElseThrow(), "answered 451", NOON.plusSeconds(60));

        assertThat(claim()).isEmpty();
        assertThat(outbox.hasWork(NORTH, NOON)).isFalse();
        assertThat(outbox.claim(NORTH, NOON.plusSeconds(60), CLAIM, FAST)).isPresent();
        assertThat(seen(1).fault()).isEqualTo("answered 451");
    }

    @Test
    void aMessageMovesOnlyWhereItMayGo() {
        put(order(1));

        assertThat(move(NORTH, 1, MessageState.BOUNCED)).isEmpty();
        assertThat(outbox.begin(claim().orElseThrow(), letter(1))).isTrue();
        assertThat(move(NORTH, 1, MessageState.SENT))
                .hasValue(new Changed(ACME, MessageKind.FEE_NOTICE));
        assertThat(move(NORTH, 1, MessageState.SENT)).isEmpty();
        assertThat(move(NORTH, 1, MessageState.NOT_SENT)).isEmpty();
        assertThat(move(NORTH, 1, MessageState.BOUNCED)).isPresent();
        assertThat(move(NORTH, 1, MessageState.ORDERED)).isPresent();
        assertThat(outbox.stateOf(NORTH, order(1).id())).hasValue(MessageState.ORDERED);
    }

    @Test
    void whatWasWrittenStandsSealedAndIsReadAgain() {
        put(order(1));
        outbox.begin(claim().orElseThrow(), letter(1));

        assertThat(seen(1).to().readable()).isEqualTo("cfo@acme.test");
        assertThat(seen(1).text().readable()).isEqualTo("Dear Acme");
        assertThat(database.superuser().fetch("select * from message").toString())
                .doesNotContain("acme.test", "Dear Acme");
    }

    @Test
    void customersSeeWhatWentToThemAndNotWhatStaffWereTold() {
        put(order(1));
        put(order(2, MessageKind.OWNER_ALERT));
        var customer = new Viewer(NORTH, Set.of(ACME));
        var other = new Viewer(NORTH, Set.of(new AccountId(new UUID(7, 4))));

        assertThat(list(Viewer.system(NORTH))).hasSize(2);
        assertThat(list(customer)).extracting(MessageView::id).containsExactly(order(1).id());
        assertThat(list(other)).isEmpty();
        assertThat(views.find(customer, order(2).id())).isEmpty();
    }

    private List<MessageId> claimedUntilEmpty() {
        List<MessageId> claimed = new ArrayList<>();
        for (var next = claim(); next.isPresent(); next = claim()) {
            claimed.add(next.get().order().id());
        }
        return claimed;
    }

    private List<MessageView> list(Viewer viewer) {
        return views.list(viewer, Optional.of(ACME), new PageRequest(10, "")).rows().stream()
                .map(row -> row.value())
                .toList();
    }

    private MessageView seen(int number) {
        return views.find(Viewer.system(NORTH), order(number).id()).orElseThrow();
    }

    private void put(MessageOrder order) {
        outbox.add(NORTH, order, SUBJECT, NOON);
    }

    private Optional<Claimed> claim() {
        return outbox.claim(NORTH, NOON, CLAIM, FAST);
    }

    private Optional<Changed> move(TenantId tenant, int number, MessageState next) {
        var reason =
                next == MessageState.NOT_SENT
                        ? Optional.of(NotSent.REFUSED)
                        : Optional.<NotSent>empty();
        return outbox.move(tenant, order(number).id(), next, new Ending(reason, "", NOON));
    }

    private void claimsEnd() {
        database.superuser()
                .execute("update message set claimed_until = now() - interval '1 second'");
    }

    private void aMinutePasses() {
        database.superuser()
                .execute("update message set begun_at = begun_at - interval '61 seconds'");
    }

    private static MessageOrder order(int number) {
        return order(number, MessageKind.FEE_NOTICE);
    }

    private static MessageOrder order(int number, MessageKind kind) {
        return new MessageOrder(
                new MessageId(new UUID(6, number)),
                ACME,
                kind,
                Channel.EMAIL,
                List.of(new InvoiceId(new UUID(1, 1)), new InvoiceId(new UUID(1, 2))),
                Optional.of(LocalDate.of(2026, 3, 15)),
                Optional.of(Money.ofMinor(1_234, new Currency("KWD"))));
    }

    private static Letter letter(int number) {
        return new Letter(
                order(number).id(),
                NORTH,
                new Personal.Known(SUBJECT, "cfo@acme.test"),
                "Billing Inc",
                new Rendered("Please pay", "Dear Acme", "<p>Dear Acme</p>"),
                "",
                List.of());
    }
}
