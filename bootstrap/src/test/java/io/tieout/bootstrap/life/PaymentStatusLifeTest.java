package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.StandardSubscriber;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PaymentStatusLifeTest {

    @Test
    void theStandardClientLosesItsConnectionResumesAndSeesEveryEventOnce() {
        assumeTrue(StandardSubscriber.isPossible(), "this machine has no Node");
        TestTenant tenant = TestTenant.made();
        AnInvoice invoice = AnInvoice.pushed(tenant);
        try (StandardSubscriber live =
                StandardSubscriber.of(tenant, Role.PLATFORM, invoice.account())) {
            assertThat(live.next().path("__typename").asString()).isEqualTo("Heartbeat");
            tenant.isPaid(invoice, "20");
            JsonNode before = live.nextChange();

            live.drop();
            assertThat(live.nextChange().path("dropped").asBoolean()).isTrue();
            tenant.isPaid(invoice, "30");
            tenant.isPaid(invoice, "70");
            live.resume();
            JsonNode missed = live.nextChange();
            JsonNode last = live.nextChange();

            List<JsonNode> all = List.of(before, missed, last);
            assertThat(all)
                    .extracting(item -> item.at("/balance/amount").asString())
                    .containsExactly("100.00", "70.00", "0.00");
            assertThat(all)
                    .extracting(item -> item.path("status").asString())
                    .containsExactly("PARTIALLY_PAID", "PARTIALLY_PAID", "PAID");
            Set<String> cursors = new HashSet<>();
            all.forEach(item -> cursors.add(item.path("cursor").asString()));
            assertThat(cursors).hasSize(3);
        }
    }
}
