package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.linking.CustomerOrders.CustomerOrder;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerCreated;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNameTaken;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNotCreated;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CustomerCreationTest {

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
    void anOrderedCustomerIsCreatedWithAllThatIsKnown() {
        world.customerOrders.order(order("New Customer"));

        world.awaitState(world.queue(1, new Work.CreateCustomer(ACCOUNT)), State.DONE);

        assertThat(world.commands.sent(RecordCustomerCreated.class)).hasSize(1);
        assertThat(world.parties.all(Party.Kind.CUSTOMER))
                .filteredOn(party -> party.traits().name().equals("New Customer"))
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.traits().email()).isEqualTo("ap@new.test");
                    assertThat(party.traits().phone()).isEqualTo("+1 212 555 0101");
                    assertThat(party.traits().street()).isEqualTo("1 Main St\nB 2");
                    assertThat(party.traits().postalCode()).isEqualTo("10001");
                    assertThat(party.currency()).isEqualTo("USD");
                });
    }

    @Test
    void aLostAnswerCreatesNoSecondCustomer() {
        world.customerOrders.order(order("New Customer"));
        world.twin.trouble(
                """
                "kind": "reset_after", "endpoint": "customer", "next": 1
                """);

        var operation = world.queue(1, new Work.CreateCustomer(ACCOUNT));
        world.awaitState(operation, State.RETRYING);
        world.advance(Duration.ofSeconds(2));
        world.awaitState(operation, State.DONE);

        assertThat(world.commands.sent(RecordCustomerCreated.class)).hasSize(1);
        assertThat(world.twin.all("Customer"))
                .filteredOn(row -> row.path("DisplayName").asString().equals("New Customer"))
                .hasSize(1);
    }

    @Test
    void aNameOfAnInactiveVendorIsAnAnswerAndShowsWhoBearsIt() {
        var vendor = world.twin.book("Vendor", "{\"DisplayName\": \"New Customer\"}");
        world.twin.book(
                "Vendor",
                "update",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Active\":false}"
                        .formatted(vendor.path("Id").asString()));
        world.customerOrders.order(order("New Customer"));

        world.awaitState(world.queue(1, new Work.CreateCustomer(ACCOUNT)), State.DONE);

        assertThat(world.commands.sent(RecordCustomerNameTaken.class)).hasSize(1);
        assertThat(world.parties.all(Party.Kind.VENDOR))
                .filteredOn(party -> !party.isActive())
                .singleElement()
                .extracting(party -> party.traits().name())
                .isEqualTo("New Customer");
    }

    @Test
    void aRefusalIsDeadAndKeepsNoPersonalData() {
        world.customerOrders.order(order("Tab\there"));

        var operation = world.queue(1, new Work.CreateCustomer(ACCOUNT));
        world.awaitState(operation, State.DEAD);

        assertThat(world.commands.sent(RecordCustomerNotCreated.class))
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.reason()).contains("2040").doesNotContain("here"));
    }

    @Test
    void whoWaitsForNothingGetsNothing() {
        world.awaitState(world.queue(1, new Work.CreateCustomer(ACCOUNT)), State.DEAD);

        assertThat(world.commands.sent(RecordCustomerCreated.class)).isEmpty();
    }

    private static CustomerOrder order(String name) {
        return new CustomerOrder(
                ACCOUNT,
                known(name),
                known("ap@new.test"),
                new Contact(
                        known("+1 212 555 0101"),
                        known("12-3456789"),
                        new PostalAddress(
                                known("1 Main St\nB 2"),
                                known("New York"),
                                known("NY"),
                                known("10001"),
                                known("US"))),
                "USD");
    }

    private static Personal known(String text) {
        return new Personal.Known(SUBJECT, text);
    }
}
