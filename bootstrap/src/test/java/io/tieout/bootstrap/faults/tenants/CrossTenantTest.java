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
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    private List<String> besieged(TestTenant attacker) {
        Sides sides =
                new Sides(
                        idOf(victim),
                        idOf(stranger),
                        persona(victim, Role.AUDITOR),
                        persona(stranger, Role.AUDITOR),
                        Arrays.stream(Role.values())
                                .filter(role -> role != Role.SYSTEM)
                                .map(role -> persona(attacker, role))
                                .toList());
        return new Siege(sides, DATABASES, 1, Progress.SILENT).lay(ATTEMPTS).broken();
    }

    private static TenantId idOf(TestTenant tenant) {
        return new TenantId(UUID.fromString(tenant.id()));
    }

    private static Persona persona(TestTenant tenant, Role role) {
        return new Persona(RunningHouse.baseUri(), tenant.token(role));
    }
}
