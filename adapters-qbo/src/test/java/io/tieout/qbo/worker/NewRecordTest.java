package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.mapping.RecordCommand.RecordRecordCreated;
import io.tieout.application.mapping.RecordCommand.RecordRecordNotCreated;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class NewRecordTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void anOrderedItemIsMadeAndMeant() {
        world.awaitState(world.queue(1, product("Seats", income())), State.DONE);

        JsonNode item = item("Seats");
        assertThat(item.path("Type").asString()).isEqualTo("Service");
        assertThat(item.at("/IncomeAccountRef/value").asString()).isEqualTo(income());
        assertThat(world.commands.sent(RecordRecordCreated.class))
                .singleElement()
                .satisfies(created ->
                        assertThat(created.target())
                                .isEqualTo(new Target(item.path("Id").asString(), "Seats")));
    }

    @Test
    void anOrderedDepartmentIsMadeAndMeant() {
        world.awaitState(
                world.queue(
                        1,
                        new Work.CreateRecord(
                                new MappedWord(
                                        World.CONNECTION, MappedWord.Kind.DEPARTMENT, "oulu"),
                                new NewRecord("Oulu", "", Target.none()))),
                State.DONE);

        assertThat(world.twin.all("Department"))
                .filteredOn(row -> row.path("Name").asString().equals("Oulu"))
                .hasSize(1);
        assertThat(world.commands.sent(RecordRecordCreated.class))
                .singleElement()
                .satisfies(created -> assertThat(created.target().name()).isEqualTo("Oulu"));
    }

    @Test
    void aLostAnswerMakesNoSecondItem() {
        world.twin.trouble(
                """
                "kind": "reset_after", "endpoint": "item", "next": 1
                """);

        var operation = world.queue(1, product("Seats", income()));
        world.awaitState(operation, State.RETRYING);
        world.advance(Duration.ofSeconds(2));
        world.awaitState(operation, State.DONE);

        assertThat(world.commands.sent(RecordRecordCreated.class)).hasSize(1);
        assertThat(world.twin.all("Item"))
                .filteredOn(row -> row.path("Name").asString().equals("Seats"))
                .hasSize(1);
    }

    @Test
    void aNameThatIsTakenNamesWhoBearsIt() {
        world.awaitState(world.queue(1, product("Services", income())), State.DONE);

        assertThat(world.commands.sent(RecordRecordNotCreated.class))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.instead().name()).isEqualTo("Services");
                    assertThat(refusal.reason()).contains("proposed instead");
                });
    }

    @Test
    void anAccountThatIsGoneIsARefusalForAPerson() {
        world.awaitState(world.queue(1, product("Seats", "404")), State.DEAD);

        assertThat(world.commands.sent(RecordRecordNotCreated.class)).hasSize(1);
    }

    private static Work product(String name, String account) {
        return new Work.CreateRecord(
                new MappedWord(World.CONNECTION, MappedWord.Kind.PRODUCT, "seats"),
                new NewRecord(name, "A seat for a year", new Target(account, "")));
    }

    /** what the company's first item credits */
    private String income() {
        return item("Services").at("/IncomeAccountRef/value").asString();
    }

    private JsonNode item(String name) {
        return world.twin.all("Item").stream()
                .filter(row -> row.path("Name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
