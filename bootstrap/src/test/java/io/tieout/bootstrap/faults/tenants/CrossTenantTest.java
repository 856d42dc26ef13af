package io.tieout.bootstrap.faults.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.database.Databases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A small part of what {@code ./tieout faults F14} does. */
final class CrossTenantTest {

    private static final int ATTEMPTS = 300;

    private static final Databases DATABASES = RunningHouse.part(Databases.class);

    private final TestTenant victim = TestTenant.made();
    private final TestTenant stranger = TestTenant.made();

    @Test
    void aStrangerReachesNothing() {
        AnInvoice.pushed(victim);

        assertThat(besieged(stranger)).isEmpty();
    }

    @Test
    void whatAnInsiderIsToldIsSeen() {
        AnInvoice.pushed(victim);

        assertThat(besieged(victim))
                .anySatisfy(sentence -> assertThat(sentence).contains(" told "));
    }

    @Test
    void whatAnInsiderReadsOfTheDatabaseIsSeen() {
        TenantId own = idOf(victim);
        Break insider = new Break(new TenantLogin(DATABASES, own), own, List.of(Break.Way.READ));
        Random random = new Random(1);

        assertThat(IntStream.range(0, ATTEMPTS).boxed())
                .flatMap(_ -> insider.attempt(random))
                .isNotEmpty();
    }

    @Test
    void aNameThatBothSidesBearBetraysNobody() {
        JsonNode asked =
                victim.ask(
                        Role.APPROVER,
                        "mutation { pushDepartment(input: {idempotencyKey: \"theirs\","
                                + " department: \"Oulu\", reason: \"new\"})"
                                + " { controlledAct { id } userErrors { message } } }",
                        Map.of());
        Persona approver = persona(stranger, Role.APPROVER);
        SchemaReading schema = new SchemaReading(approver.schema());
        Sides sides = sides(stranger);

        JsonNode answer = approver.ask("{ viewer { actor } }", Map.of());

        assertThat(asked.at("/pushDepartment/userErrors")).as(asked.toString()).isEmpty();
        assertThat(answer.at("/data/viewer/actor").asString()).isEqualTo(approver.actor());
        assertThat(Harvest.of(sides.witness(), schema).texts()).contains(approver.actor());
        assertThat(sides.loot(schema).betrayedBy(answer, Map.of())).isEmpty();
    }

    @Test
    void aWordThatOnlyTheVictimKnowsBetraysItsTeller() {
        AnInvoice.pushed(victim);
        Sides sides = sides(stranger);
        SchemaReading schema = new SchemaReading(sides.witness().schema());
        Harvest loot = sides.loot(schema);

        JsonNode answer = sides.witness().ask("{ accounts { edges { node { name } } } }", Map.of());

        assertThat(loot.betrayedBy(answer, Map.of()))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(loot.texts()).contains(word));
    }

    private List<String> besieged(TestTenant attacker) {
        return new Siege(sides(attacker), DATABASES, 1, Progress.SILENT).lay(ATTEMPTS).broken();
    }

    private Sides sides(TestTenant attacker) {
        return new Sides(
                idOf(victim),
                idOf(stranger),
                persona(victim, Role.AUDITOR),
                persona(stranger, Role.AUDITOR),
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM)
                        .map(role -> persona(attacker, role))
                        .toList());
    }

    private static TenantId idOf(TestTenant tenant) {
        return new TenantId(UUID.fromString(tenant.id()));
    }

    private static Persona persona(TestTenant tenant, Role role) {
        return new Persona(RunningHouse.baseUri(), tenant.actor(role), tenant.token(role));
    }
}
