package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.upkeep.CustomerSyncs.CustomerSync;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerSeen;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdateRefused;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdated;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class CustomerUpdateTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(3, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(3, 1));

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void onlyWhatIsDueIsWritten() {
        edited("\"Notes\":\"vip\",\"PrimaryPhone\":{\"FreeFormNumber\":\"555\"}", "0");
        due(1, SharedField.NAME, SharedField.ADDRESS);

        world.awaitState(world.queue(1, new Work.UpdateCustomer(ACCOUNT)), State.DONE);

        JsonNode customer = customer();
        assertThat(customer.path("DisplayName").asString()).isEqualTo("Acme Ltd");
        assertThat(customer.at("/BillAddr/Line1").asString()).isEqualTo("1 Main St");
        assertThat(customer.at("/BillAddr/Line2").asString()).isEmpty();
        assertThat(customer.path("Notes").asString()).isEqualTo("vip");
        assertThat(customer.at("/PrimaryPhone/FreeFormNumber").asString()).isEqualTo("555");
        assertThat(world.commands.sent(RecordCustomerUpdated.class))
                .singleElement()
                .satisfies(updated -> assertThat(updated.seen().version()).isEqualTo(2));
    }

    @Test
    void aLostAnswerIsAskedForAgainAndWritesOnce() {
        due(0, SharedField.EMAIL);
        world.twin.trouble(
                """
                "kind": "reset_after", "endpoint": "customer", "next": 1
                """);

        var operation = world.queue(1, new Work.UpdateCustomer(ACCOUNT));
        world.awaitState(operation, State.RETRYING);
        world.advance(Duration.ofSeconds(2));
        world.awaitState(operation, State.DONE);

        assertThat(customer().path("SyncToken").asString()).isEqualTo("1");
        assertThat(world.commands.sent(RecordCustomerUpdated.class)).hasSize(1);
    }

    @Test
    void aCustomerThatMovedOnIsReadOnceAndHeldAgainstTheAccountFirst() {
        edited("\"Notes\":\"vip\"", "0");
        due(0, SharedField.EMAIL);

        world.awaitState(world.queue(1, new Work.UpdateCustomer(ACCOUNT)), State.DONE);

        assertThat(world.commands.sent(RecordCustomerSeen.class)).isNotEmpty();
        assertThat(customer().at("/PrimaryEmailAddr/Address").asString())
                .isEqualTo("billing@acme.test");
        assertThat(customer().path("Notes").asString()).isEqualTo("vip");
    }

    @Test
    void aNameThatIsTakenKeepsNothingElseBack() {
        world.twin.book("Vendor", "{\"DisplayName\": \"Acme Ltd\"}");
        due(0, SharedField.NAME, SharedField.EMAIL);

        world.awaitState(world.queue(1, new Work.UpdateCustomer(ACCOUNT)), State.DEAD);

        assertThat(customer().path("DisplayName").asString()).isEqualTo("Acme");
        assertThat(customer().at("/PrimaryEmailAddr/Address").asString())
                .isEqualTo("billing@acme.test");
        assertThat(world.commands.sent(RecordCustomerUpdated.class))
                .singleElement()
                .satisfies(
                        updated -> assertThat(updated.fields()).containsExactly(SharedField.EMAIL));
        assertThat(world.commands.sent(RecordCustomerUpdateRefused.class))
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.reason()).contains("6240").doesNotContain("Acme"));
    }

    @Test
    void whereNothingIsDueNothingIsSent() {
        due(0);
        int calls = world.twin.calls().size();

        world.awaitState(world.queue(1, new Work.UpdateCustomer(ACCOUNT)), State.DONE);

        assertThat(world.twin.calls()).hasSize(calls);
    }

    private void due(long version, SharedField... fields) {
        var ours =
                new Card(
                        known("Acme Ltd"),
                        known("billing@acme.test"),
                        known(""),
                        new PostalAddress(
                                known("1 Main St"),
                                known("New York"),
                                known("NY"),
                                known("10001"),
                                known("US")),
                        known(""));
        world.customerSyncs.stand(
                new CustomerSync(
                        ACCOUNT,
                        1,
                        Optional.of(
                                new DocumentLink(
                                        World.CONNECTION, world.customer.path("Id").asString())),
                        ours,
                        new Accord(
                                Card.blank(SUBJECT),
                                version,
                                Set.of(fields),
                                Set.of(),
                                Set.of(),
                                true),
                        "",
                        Optional.empty(),
                        Instant.EPOCH,
                        Optional.empty()));
    }

    private void edited(String fields, String version) {
        world.twin.book(
                "Customer",
                "update",
                "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true,%s}"
                        .formatted(world.customer.path("Id").asString(), version, fields));
    }

    private JsonNode customer() {
        return world.twin.all("Customer").stream()
                .filter(row -> row.path("Id").equals(world.customer.path("Id")))
                .findFirst()
                .orElseThrow();
    }

    private static Personal known(String text) {
        return new Personal.Known(SUBJECT, text);
    }
}
