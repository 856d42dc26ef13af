package io.tieout.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.StoppedClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.application.webhook.WebhookCommand.DropPreviousSecret;
import io.tieout.application.webhook.WebhookCommand.RedriveWebhook;
import io.tieout.application.webhook.WebhookCommand.RemoveWebhookEndpoint;
import io.tieout.application.webhook.WebhookCommand.SetWebhookEndpoint;
import io.tieout.application.webhook.WebhookRejection.AddressNotAllowed;
import io.tieout.application.webhook.WebhookRejection.NoTopics;
import io.tieout.application.webhook.WebhookRejection.TooManyEndpoints;
import io.tieout.application.webhook.WebhookRejection.WebhookDeliveryNotFound;
import io.tieout.application.webhook.WebhookRejection.WebhookEndpointNotFound;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookHandlersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID FIRST = new UUID(4, 1);
    private static final WebhookSecret SECRET = new WebhookSecret("whsec_AAAA");
    private static final Set<WebhookTopic> PAID = Set.of(WebhookTopic.INVOICE_PAID);

    private final Kept kept = new Kept();
    private final List<CommandHandler<?>> handlers =
            new WebhookHandlers(
                            kept,
                            new NothingSent(),
                            url ->
                                    url.contains("10.0.0.1")
                                            ? Optional.of("it leads into a private network")
                                            : Optional.empty(),
                            new StoppedClock(NOON))
                    .all();

    @Test
    void anAddressIsNamedWithItsSecretAndChangedWithoutOne() {
        send(set(FIRST, "https://a.test", Optional.of(SECRET)));
        send(set(FIRST, "https://b.test", Optional.empty()));

        assertThat(kept.urls()).containsExactly("https://b.test");
        assertThat(kept.signing).containsExactly(SECRET);
    }

    @Test
    void anAddressThatIsNotThereIsNotChanged() {
        assertThat(refused(set(FIRST, "https://a.test", Optional.empty())))
                .isEqualTo(new WebhookEndpointNotFound(FIRST));
        assertThat(refused(new DropPreviousSecret(FIRST)))
                .isEqualTo(new WebhookEndpointNotFound(FIRST));
        assertThat(kept.urls()).isEmpty();
    }

    @Test
    void anAddressInAPrivateNetworkIsRefusedBeforeAnythingIsWritten() {
        assertThat(refused(set(FIRST, "https://10.0.0.1", Optional.of(SECRET))))
                .isEqualTo(
                        new AddressNotAllowed(
                                "https://10.0.0.1", "it leads into a private network"));
        assertThat(kept.urls()).isEmpty();
    }

    @Test
    void anAddressIsToldOfSomething() {
        var nothing =
                new SetWebhookEndpoint(FIRST, "https://a.test", Set.of(), Optional.of(SECRET));

        assertThat(refused(nothing)).isEqualTo(new NoTopics());
    }

    @Test
    void thereAreTenAddressesAndNoMore() {
        for (int each = 1; each <= 10; each++) {
            send(set(new UUID(4, each), "https://a.test", Optional.of(SECRET)));
        }

        assertThat(refused(set(new UUID(4, 11), "https://a.test", Optional.of(SECRET))))
                .isEqualTo(new TooManyEndpoints(10));
        send(set(new UUID(4, 10), "https://b.test", Optional.empty()));
    }

    @Test
    void whatIsRemovedIsThereNoMore() {
        send(set(FIRST, "https://a.test", Optional.of(SECRET)));

        send(new RemoveWebhookEndpoint(FIRST));

        assertThat(kept.urls()).isEmpty();
        assertThat(refused(new RemoveWebhookEndpoint(FIRST)))
                .isEqualTo(new WebhookEndpointNotFound(FIRST));
    }

    @Test
    void aDeliveryThatIsNotThereIsNotSentAgain() {
        assertThat(refused(new RedriveWebhook(FIRST)))
                .isEqualTo(new WebhookDeliveryNotFound(FIRST));
    }

    private static SetWebhookEndpoint set(
            UUID endpoint, String url, Optional<WebhookSecret> secret) {
        return new SetWebhookEndpoint(endpoint, url, PAID, secret);
    }

    private Object refused(Command command) {
        return catchThrowableOfType(WebhookRejected.class, () -> send(command)).rejection();
    }

    private void send(Command command) {
        handlers.stream()
                .filter(each -> each.handles() == command.getClass())
                .forEach(each -> handle(each, command));
    }

    private static <C extends Command> void handle(CommandHandler<C> handler, Command command) {
        C known = handler.handles().cast(command);
        Caller caller = Examples.ann();
        if (handler instanceof PreparingHandler<C> preparing) {
            preparing.prepare(known, caller);
        }
        var _ = handler.handle(known, caller);
    }

    /** Addresses in memory. */
    private static final class Kept implements WebhookEndpoints {

        private final List<WebhookEndpoint> rows = new ArrayList<>();
        private final List<WebhookSecret> signing = new ArrayList<>();

        List<String> urls() {
            return rows.stream().map(WebhookEndpoint::url).toList();
        }

        @Override
        public List<WebhookEndpoint> list(Viewer viewer) {
            return List.copyOf(rows);
        }

        @Override
        public List<WebhookSecret> secrets(TenantId tenant, UUID endpoint) {
            return List.copyOf(signing);
        }

        @Override
        public void set(
                TenantId tenant,
                UUID endpoint,
                String url,
                Set<WebhookTopic> topics,
                ActorId by,
                Instant at) {
            remove(tenant, endpoint);
            rows.add(new WebhookEndpoint(endpoint, url, topics, false, Optional.empty(), by, at));
        }

        @Override
        public void sign(TenantId tenant, UUID endpoint, WebhookSecret secret) {
            signing.add(secret);
        }

        @Override
        public void dropPrevious(TenantId tenant, UUID endpoint) {
            throw new UnsupportedOperationException("no secret was rotated");
        }

        @Override
        public void remove(TenantId tenant, UUID endpoint) {
            rows.removeIf(row -> row.id().equals(endpoint));
        }

        @Override
        public void disable(TenantId tenant, UUID endpoint, String reason) {
            throw new UnsupportedOperationException("no order disables an address");
        }
    }

    /** Nothing was ever queued. */
    private static final class NothingSent implements WebhookDeliveries {

        @Override
        public void queue(WebhookNotice notice) {
            throw new UnsupportedOperationException("orders queue nothing");
        }

        @Override
        public List<Due> claim(Duration claim, int limit) {
            return List.of();
        }

        @Override
        public void delivered(Due due) {
            throw new UnsupportedOperationException("orders send nothing");
        }

        @Override
        public void retry(Due due, String fault, Duration pause) {
            throw new UnsupportedOperationException("orders send nothing");
        }

        @Override
        public void failed(Due due, String fault) {
            throw new UnsupportedOperationException("orders send nothing");
        }

        @Override
        public boolean redrive(TenantId tenant, UUID delivery) {
            return false;
        }

        @Override
        public Page<WebhookDelivery> list(Viewer viewer, Set<State> states, PageRequest page) {
            return new Page<>(List.of(), false);
        }

        @Override
        public Optional<WebhookDelivery> find(Viewer viewer, UUID delivery) {
            return Optional.empty();
        }
    }
}
