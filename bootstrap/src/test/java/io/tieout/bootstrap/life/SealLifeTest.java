package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The history as an auditor verifies it. */
final class SealLifeTest {

    private static final String VERIFY =
            "query($noted: NotedRoot) { verifyLedger(noted: $noted) {"
                    + " isIntact sealed waiting root exportPath firstBad { fault } } }";

    private final TestTenant tenant = TestTenant.made();

    @Test
    void everyEventIsProvedOrSaidToWait() {
        AnInvoice.pushed(tenant);

        JsonNode verified = verify(Map.of());

        assertThat(verified.path("isIntact").asBoolean()).isTrue();
        assertThat(verified.path("exportPath").asString()).isEqualTo("/ledger/export");
        assertThat(verified.path("sealed").asInt() + verified.path("waiting").asInt())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void aHistoryThatDoesNotReachWhatWasNotedIsNotIntact() {
        AnInvoice.drafted(tenant);

        JsonNode cut = verify(Map.of("noted", Map.of("place", 100_000, "root", "ab")));

        assertThat(cut.path("isIntact").asBoolean()).isFalse();
        assertThat(cut.at("/firstBad/fault").asString()).isEqualTo("OTHER_ROOT");
    }

    @Test
    void onlyAuditorsAndAdministratorsVerify() {
        assertThat(
                        tenant.tryToAsk(Role.ACCOUNTANT, VERIFY, Map.of())
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo("FORBIDDEN");
    }

    private JsonNode verify(Map<String, ?> variables) {
        return tenant.ask(Role.AUDITOR, VERIFY, variables).path("verifyLedger");
    }
}
