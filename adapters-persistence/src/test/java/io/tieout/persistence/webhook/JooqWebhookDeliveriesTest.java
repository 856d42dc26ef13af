package io.tieout.persistence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.application.webhook.WebhookDeliveries.Due;
import io.tieout.application.webhook.WebhookDeliveries.State;
import io.tieout.application.webhook.WebhookDeliveries.WebhookDelivery;
import io.tieout.application.webhook.WebhookNotice;
import io.tieout.application.webhook.WebhookSecret;
import io.tieout.application.webhook.WebhookTopic;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqWebhookDeliveriesTest {

    private static final TenantId TENANT = new TenantId(new UUID(6, 1));
    private static final TenantId OTHERS = new TenantId(new UUID(6, 2));
    private static final UUID ENDPOINT = new UUID(6, 3);
    private static final UUID EVENT = new UUID(6, 4);
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqWebhookDeliveries deliveries =
            new JooqWebhookDeliveries(database.transactions());
    private final JooqWebhookEndpoints endpoints =
            new JooqWebhookEndpoints(database.transactions(), new Reversing());

    @BeforeEach
    void anAddressThatIsToldOfPayments() {
        endpoints.set(
                TENANT,
                ENDPOINT,
                "https://a.test/hook",
                Set.of(WebhookTopic.INVOICE_PAID),
                new ActorId("ada"),
                AT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNoticeGoesToWhoAskedForItAndItsBodyNamesTypeVersionTimeAndData() {
        queue(TENANT, EVENT, WebhookTopic.INVOICE_PAID);
        queue(TENANT, new UUID(6, 5), WebhookTopic.ACCESS_CHANGED);
        queue(OTHERS, new UUID(6, 6), WebhookTopic.INVOICE_PAID);

        assertThat(claim())
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.event()).isEqualTo(EVENT);
                    assertThat(due.url()).isEqualTo("https://a.test/hook");
                    assertThat(due.attempts()).isEqualTo(1);
                    assertThat(due.body())
                            .isEqualTo(
                                    "{\"type\":\"invoice.paid\",\"version\":1,\"timestamp\":"
                                            + "\"2026-03-05T10:00:00Z\",\"data\":"
                                            + "{\"invoiceId\":\"i-1\"}}");
                });
    }

    @Test
    void anEventIsToldAnAddressOnce() {
        queue(TENANT, EVENT, WebhookTopic.INVOICE_PAID);
        queue(TENANT, EVENT, WebhookTopic.INVOICE_PAID);

        assertThat(claim()).hasSize(1);
    }

    @Test
    void whatOneNodeClaimedNoOtherIsHandedUntilTheClaimIsOver() {
        queue(TENANT, EVENT, WebhookTopic.INVOICE_PAID);

        assertThat(deliveries.claim(Duration.ZERO, 10)).hasSize(1);
        assertThat(claim())
                .singleElement()
                .satisfies(due -> assertThat(due.attempts()).isEqualTo(2));
        assertThat(claim()).isEmpty();
    }

    @Test
    void whatWasTakenIsNotSentAgainUntilAPersonSaysSo() {
        Due due = sent();

        deliveries.delivered(due);

        assertThat(only().state()).isEqualTo(State.DELIVERED);
        assertThat(claim()).isEmpty();
        assertThat(deliveries.redrive(OTHERS, due.id())).isFalse();
        assertThat(deliveries.redrive(TENANT, due.id())).isTrue();
        assertThat(claim()).extracting(Due::attempts).containsExactly(1);
    }

    @Test
    void whatWasNotTakenWaitsForItsPauseAndShowsWhy() {
        deliveries.retry(sent(), "it answered 500", Duration.ofHours(1));

        assertThat(claim()).isEmpty();
        assertThat(only().fault()).isEqualTo("it answered 500");
        assertThat(only().nextAt()).isPresent();
    }

    @Test
    void anAddressThatIsDisabledIsSentNothingMoreAndWhatWaitedFailed() {
        Due due = sent();
        queue(TENANT, new UUID(6, 7), WebhookTopic.INVOICE_PAID);
        deliveries.failed(due, "it answered 500");

        endpoints.disable(TENANT, ENDPOINT, "for three days it answered 500");
        queue(TENANT, new UUID(6, 8), WebhookTopic.INVOICE_PAID);

        assertThat(claim()).isEmpty();
        assertThat(list()).extracting(WebhookDelivery::state).containsOnly(State.FAILED).hasSize(2);
        assertThat(endpoints.list(Viewer.system(TENANT)).getFirst().disabled())
                .contains("for three days it answered 500");
    }

    @Test
    void whoRemovesAnAddressRemovesWhatWasToBeSentThere() {
        sent();

        endpoints.remove(OTHERS, ENDPOINT);
        assertThat(list()).hasSize(1);
        endpoints.remove(TENANT, ENDPOINT);
        assertThat(list()).isEmpty();
    }

    @Test
    void twoSecretsSignWhileOneIsRotated() {
        WebhookSecret first = new WebhookSecret("whsec_1");
        WebhookSecret second = new WebhookSecret("whsec_2");
        endpoints.sign(TENANT, ENDPOINT, first);
        assertThat(endpoints.secrets(TENANT, ENDPOINT)).containsExactly(first);

        endpoints.sign(TENANT, ENDPOINT, second);
        assertThat(endpoints.secrets(TENANT, ENDPOINT)).containsExactly(second, first);
        assertThat(endpoints.secrets(OTHERS, ENDPOINT)).isEmpty();

        endpoints.dropPrevious(TENANT, ENDPOINT);
        assertThat(endpoints.secrets(TENANT, ENDPOINT)).containsExactly(second);
    }

    private Due sent() {
        queue(TENANT, EVENT, WebhookTopic.INVOICE_PAID);
        return claim().getFirst();
    }

    private void queue(TenantId tenant, UUID event, WebhookTopic topic) {
        deliveries.queue(new WebhookNotice(tenant, event, topic, AT, Map.of("invoiceId", "i-1")));
    }

    private List<Due> claim() {
        return deliveries.claim(CLAIM, 10);
    }

    private WebhookDelivery only() {
        return list().getFirst();
    }

    private List<WebhookDelivery> list() {
        return deliveries
                .list(Viewer.system(TENANT), Set.of(), new PageRequest(10, ""))
                .rows()
                .stream()
                .map(row -> row.value())
                .toList();
    }

    /** Seals by turning the bytes around, so that what is stored is not what was given. */
    private static final class Reversing implements Sealer {

        @Override
        public byte[] seal(TenantId tenant, String field, byte[] plain) {
            return reversed(plain);
        }

        @Override
        public byte[] open(TenantId tenant, String field, byte[] sealed) {
            return reversed(sealed);
        }

        private static byte[] reversed(byte[] bytes) {
            byte[] turned = new byte[bytes.length];
            for (int each = 0; each < bytes.length; each++) {
                turned[bytes.length - 1 - each] = bytes[each];
            }
            return turned;
        }
    }
}
