package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.agreement.AgreementCommand.RecordEntryRefused;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralLanded;
import io.tieout.application.drift.DriftCommand.RecordEntryRestored;
import io.tieout.application.drift.DriftCommand.RecordOursRefused;
import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordFeeEntryLanded;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.drift.EntryWatch;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurEntry;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.qbo.client.QboJson;
import io.tieout.qbo.fake.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The journal entry of a month stands in the books once, whatever happens on the way. */
final class EntryTest {

    private static final AgreementId AGREEMENT = new AgreementId(new UUID(3, 8));
    private static final RecordedPaymentId PAYMENT = new RecordedPaymentId(new UUID(7, 2));
    private static final LocalDate LAST_ON = LocalDate.of(2026, 2, 28);

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void anEntryNamesItsCustomerOnEveryLineAndIsReportedAsLanded() {
        world.awaitState(world.queue(1, work(income())), State.DONE);

        JsonNode entry = world.twin.all("JournalEntry").getFirst();
        assertThat(entry.path("Line").values())
                .extracting(line ->
                        line.at("/JournalEntryLineDetail/Entity/EntityRef/value").asString())
                .containsExactly(customer(), customer());
        assertThat(landed()).containsExactly(entry.path("Id").asString());
    }

    @Test
    void anEntryThatNamesNobodyHasNoCustomerOnAnyLine() {
        ExportedEntry named = ((Work.PostEntry) work(income())).entry();
        var entry =
                ExportedEntry.namingNobody(
                        named.customer(), named.number(), named.on(), "March", named.lines());

        world.awaitState(world.queue(1, new Work.PostEntry(AGREEMENT, LAST_ON, entry)), State.DONE);

        JsonNode posted = world.twin.all("JournalEntry").getFirst();
        assertThat(posted.path("Line").values())
                .hasSize(2)
                .allMatch(line -> line.at("/JournalEntryLineDetail/Entity").isMissingNode())
                .allMatch(line ->
                        line.path("Description")
                                .asString()
                                .equals("March, customer " + customer()));
    }

    @Test
    void anEntryWhoseAnswerWasLostIsPostedOnce() {
        world.twin.trouble(
                "\"kind\":\"reset_after\",\"endpoint\":\"journalentry\",\"method\":\"POST\","
                        + "\"next\":1");

        UUID operation = world.queue(1, work(income()));
        world.awaitState(operation, State.RETRYING);
        world.twin.forgetRequestIds();
        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        assertThat(world.twin.all("JournalEntry")).hasSize(1);
        assertThat(landed())
                .containsExactly(world.twin.all("JournalEntry").getFirst().path("Id").asString());
    }

    @Test
    void whatTheBooksRefuseIsReportedWithTheirWords() {
        var dead = world.awaitState(world.queue(1, work("987654")), State.DEAD);

        var refused = world.commands.sent(RecordEntryRefused.class);
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().lastOn()).isEqualTo(LAST_ON);
        assertThat(refused.getFirst().reason()).contains(dead.lastFault());
        assertThat(world.twin.all("JournalEntry")).isEmpty();
    }

    @Test
    void anEntryThatWasGivenUpIsOnlyLookedAt() {
        var givenUp = new Work.SettleGivenUp(work(income()), new ActorId("ann"), "not wanted");

        world.awaitState(world.queue(1, givenUp), State.DISMISSED);

        assertThat(world.twin.all("JournalEntry")).isEmpty();
        assertThat(world.commands.sent(RecordEntryRefused.class))
                .containsExactly(new RecordEntryRefused(AGREEMENT, LAST_ON, "not wanted"));
    }

    @Test
    void anEntryThatWasGivenUpAndStandsAfterAllIsReportedAsLanded() {
        world.awaitState(world.queue(1, work(income())), State.DONE);
        var givenUp = new Work.SettleGivenUp(work(income()), new ActorId("ann"), "not wanted");

        world.awaitState(world.queue(2, givenUp), State.DONE);

        String entry = world.twin.all("JournalEntry").getFirst().path("Id").asString();
        assertThat(world.twin.all("JournalEntry")).hasSize(1);
        assertThat(landed()).containsExactly(entry, entry);
    }

    @Test
    void anEntryOfAFeeIsReportedToItsPayment() {
        var fee = new Work.PostFee(PAYMENT, 2, ((Work.PostEntry) work(income())).entry());

        world.awaitState(world.queue(1, fee), State.DONE);

        var reported = world.commands.sent(RecordFeeEntryLanded.class).getFirst();
        assertThat(reported.id()).isEqualTo(PAYMENT);
        assertThat(reported.part()).isEqualTo(2);
        assertThat(reported.document().externalId())
                .isEqualTo(world.twin.all("JournalEntry").getFirst().path("Id").asString());
    }

    @Test
    void whatTheBooksAnswerIsHeldAgainstWhatWasSent() {
        world.awaitState(world.queue(1, work(income())), State.DONE);

        JournalSeen.Standing seen = seen();
        assertThat(EntryWatch.of(new OurEntry(sent(income())), seen, false)).isEmpty();
        assertThat(seen.lines())
                .extracting(line -> line.moved().amount().toString())
                .containsExactly("101.92 USD", "101.92 USD");
    }

    @Test
    void oursIsWrittenOverWhatSomebodyMadeOfIt() {
        world.awaitState(world.queue(1, work(income())), State.DONE);
        JsonNode entry = world.twin.all("JournalEntry").getFirst();
        edited(entry, "90.00");

        world.awaitState(world.queue(2, restoring(entry, "0", false)), State.DONE);

        JsonNode restored = world.twin.all("JournalEntry").getFirst();
        assertThat(world.twin.all("JournalEntry")).hasSize(1);
        assertThat(restored.path("Id")).isEqualTo(entry.path("Id"));
        assertThat(restored.at("/Line/0/Amount").decimalValue()).isEqualByComparingTo("101.92");
        assertThat(world.commands.sent(RecordEntryRestored.class)).hasSize(1);
    }

    @Test
    void oneThatWasDeletedLandsAnewOnceThoughTheAnswerIsLost() {
        world.twin.trouble(
                "\"kind\":\"reset_after\",\"endpoint\":\"journalentry\",\"method\":\"POST\","
                        + "\"next\":1");

        UUID operation = world.queue(1, anew());
        world.awaitState(operation, State.RETRYING);
        world.twin.forgetRequestIds();
        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        assertThat(world.twin.all("JournalEntry")).hasSize(1);
        assertThat(world.commands.sent(RecordEntryRestored.class).getFirst().document())
                .isEqualTo(
                        new DocumentLink(
                                World.CONNECTION,
                                world.twin.all("JournalEntry").getFirst().path("Id").asString()));
    }

    @Test
    void oneGivenUpThatStillStandsAsTheyMadeItIsNotRestored() {
        world.awaitState(world.queue(1, work(income())), State.DONE);
        JsonNode entry = world.twin.all("JournalEntry").getFirst();
        edited(entry, "90.00");
        var givenUp =
                new Work.SettleGivenUp(
                        restoring(entry, "1", false), new ActorId("ann"), "not wanted");

        world.awaitState(world.queue(2, givenUp), State.DISMISSED);

        assertThat(world.commands.sent(RecordEntryRestored.class)).isEmpty();
        assertThat(world.commands.sent(RecordOursRefused.class)).hasSize(1);
    }

    @Test
    void anEntryBesideADocumentWhoseAnswerWasLostIsPostedOnceAndReportedToIt() {
        var deferral = new DeferralId(new UUID(8, 3));
        var work = new Work.PostDeferral(deferral, 1, ((Work.PostEntry) work(income())).entry());
        world.twin.trouble(
                "\"kind\":\"reset_after\",\"endpoint\":\"journalentry\",\"method\":\"POST\","
                        + "\"next\":1");

        UUID operation = world.queue(1, work);
        world.awaitState(operation, State.RETRYING);
        world.twin.forgetRequestIds();
        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        String entry = world.twin.all("JournalEntry").getFirst().path("Id").asString();
        assertThat(world.twin.all("JournalEntry")).hasSize(1);
        assertThat(world.commands.sent(RecordDeferralLanded.class))
                .containsExactly(
                        new RecordDeferralLanded(
                                deferral, 1, new DocumentLink(World.CONNECTION, entry)));
    }

    private JournalSeen.Standing seen() {
        return (JournalSeen.Standing) world.commands.sent(RecordJournalSeen.class).getLast().seen();
    }

    private void edited(JsonNode entry, String amount) {
        var lines = QboJson.MAPPER.createArrayNode();
        entry.path("Line").values().stream()
                .map(line -> ((ObjectNode) line.deepCopy()).put("Amount", new BigDecimal(amount)))
                .forEach(lines::add);
        world.twin.book(
                "JournalEntry",
                "update",
                QboJson.MAPPER
                        .createObjectNode()
                        .put("Id", entry.path("Id").asString())
                        .put("SyncToken", entry.path("SyncToken").asString())
                        .put("sparse", true)
                        .set("Line", lines)
                        .toString());
    }

    private Work restoring(JsonNode entry, String version, boolean isAnew) {
        return new Work.RestoreEntry(
                Holder.of(AGREEMENT, LAST_ON),
                entry.path("Id").asString(),
                version,
                isAnew,
                sent(income()));
    }

    private Work anew() {
        return new Work.RestoreEntry(
                Holder.of(AGREEMENT, LAST_ON), "12", "0", true, sent(income()));
    }

    private ExportedEntry sent(String revenue) {
        return ((Work.PostEntry) work(revenue)).entry();
    }

    private List<String> landed() {
        return world.commands.sent(RecordEntryLanded.class).stream()
                .map(sent -> sent.document().externalId())
                .toList();
    }

    private Work work(String revenue) {
        Money earned = Money.of("101.92", World.USD);
        return new Work.PostEntry(
                AGREEMENT,
                LAST_ON,
                new ExportedEntry(
                        new DocumentLink(World.CONNECTION, customer()),
                        "RR202602-8",
                        LAST_ON,
                        "Revenue of 2026-02 under D-1",
                        List.of(
                                line(Side.DEBIT, account("Other Current Liability"), earned),
                                line(Side.CREDIT, revenue, earned))));
    }

    private static Line line(Side side, String account, Money amount) {
        return new Line(side, new Target(account, "Account"), amount, Target.none());
    }

    private String income() {
        return account("Income");
    }

    private String account(String type) {
        return world.twin.all("Account").stream()
                .filter(account -> account.path("AccountType").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("Id")
                .asString();
    }

    private String customer() {
        return world.customer.path("Id").asString();
    }
}
