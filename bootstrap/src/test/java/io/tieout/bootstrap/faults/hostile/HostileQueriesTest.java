package io.tieout.bootstrap.faults.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small part of what {@code ./tieout faults F13} does; how long it takes is told there. */
final class HostileQueriesTest {

    private final TestTenant tenant = TestTenant.made();
    private final FrontDesk desk =
            new FrontDesk(RunningHouse.baseUri(), tenant.token(Role.AUDITOR));

    @BeforeEach
    void nothingSent() {
        tenant.awaitRest();
        RunningHouse.statements().reset();
    }

    @Test
    void whatIsMadeToBeExpensiveIsRefusedWithoutAStatement() {
        assertThat(judged(HostileQueries.bodies())).isEmpty();
    }

    @Test
    void whatGetsThroughIsSeen() {
        assertThat(judged(Map.of("a list", "{\"query\": \"{ invoices { edges { cursor } } }\"}")))
                .anySatisfy(sentence -> assertThat(sentence).contains("were not refusals"))
                .anySatisfy(sentence -> assertThat(sentence).contains("statements sent"));
    }

    /** A machine that runs other tests says nothing about time. */
    private List<String> judged(Map<String, String> bodies) {
        return HostileQueries.run(desk, HostileQueriesTest::statements, bodies, 3).broken().stream()
                .filter(sentence -> !sentence.contains("refused within"))
                .toList();
    }

    private static int statements() {
        return RunningHouse.sentForAnswers().size();
    }
}
