package io.tieout.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alerts;
import io.tieout.application.time.TenantClock;
import io.tieout.application.webhook.WebhookAddresses;
import io.tieout.application.webhook.WebhookDeliveries;
import io.tieout.application.webhook.WebhookDeliveries.Due;
import io.tieout.application.webhook.WebhookEndpoints;
import io.tieout.application.webhook.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notices to the programs of tenants, each in a thread of its own, so that a slow address
 * holds up no other. What was taken and could not be noted down is sent again: at least once.
 */
public final class WebhookRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRounds.class);

    /** within the 15 to 30 seconds that the Standard Webhooks specification recommends */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** longer than a notice takes */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final int MOST_PER_ROUND = 50;

    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final WebhookAddresses addresses;
    private final Alerts alerts;
    private final TenantClock clock;
    private final Duration pause;
    private final InstantSource machine = InstantSource.system();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final CountDownLatch stop = new CountDownLatch(1);

    /**
     * @param pause between two looks; machine time
     */
    public WebhookRounds(
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            WebhookAddresses addresses,
            Alerts alerts,
            TenantClock clock,
            Duration pause) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.addresses = addresses;
        this.alerts = alerts;
        this.clock = clock;
        this.pause = pause;
    }

    /** to be called once */
    public void start() {
        Thread.ofVirtual().name("webhooks").start(this::goRound);
    }

    private void goRound() {
        do {
            try {
                deliveries
                        .claim(CLAIM, MOST_PER_ROUND)
                        .forEach(due -> Thread.ofVirtual().name("webhook").start(() -> send(due)));
            } catch (RuntimeException failure) {
                LOG.warn("notices to programs wait: {}", failure.getMessage());
            }
        } while (!stopsWithin(pause));
    }

    private void send(Due due) {
        try {
            Optional<String> fault = addresses.objection(due.url()).or(() -> fault(due));
            fault.ifPresentOrElse(why -> missed(due, why), () -> deliveries.delivered(due));
        } catch (RuntimeException failure) {
            // Its claim ends, and it is due again.
            LOG.warn("a notice to a program waits: {}", failure.getMessage());
        }
    }

    /** empty when it was taken */
    private Optional<String> fault(Due due) {
        List<WebhookSecret> secrets = endpoints.secrets(due.tenant(), due.endpoint());
        if (secrets.isEmpty()) {
            return Optional.of("the address was removed");
        }
        try {
            int status = http.send(request(due, secrets), BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300
                    ? Optional.empty()
                    : Optional.of("it answered with HTTP status " + status);
        } catch (IOException failure) {
            return Optional.of("it cannot be reached: " + failure.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("Tieout stopped meanwhile");
        }
    }

    private HttpRequest request(Due due, List<WebhookSecret> secrets) {
        // One event has one id for an address, whatever the try: by it a program knows it again.
        String id = "msg_" + due.event();
        long timestamp = machine.instant().getEpochSecond();
        return HttpRequest.newBuilder(URI.create(due.url()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Tieout")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header(
                        "webhook-signature",
                        WebhookSignature.of(id, timestamp, due.body(), secrets))
                .POST(BodyPublishers.ofString(due.body(), UTF_8))
                .build();
    }

    private void missed(Due due, String fault) {
        WebhookRetries.pauseAfter(due.attempts())
                .ifPresentOrElse(
                        wait -> deliveries.retry(due, fault, wait), () -> giveUp(due, fault));
    }

    /** nothing is sent there any more: an address that is dead for days stays dead */
    private void giveUp(Due due, String fault) {
        deliveries.failed(due, fault);
        endpoints.disable(due.tenant(), due.endpoint(), "for three days " + fault);
        alerts.raise(
                new Alert(
                        due.tenant(),
                        Alert.Kind.DELIVERY_REFUSED,
                        "webhook " + due.endpoint(),
                        "webhook endpoint " + due.endpoint(),
                        "nothing is sent there any more: for three days " + fault,
                        "an administrator mends the address, sets it again with"
                                + " setWebhookEndpoint and sends what failed with"
                                + " redriveWebhookDelivery",
                        clock.now(due.tenant())));
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** ends the rounds; a notice under way may still go out */
    @Override
    public void close() {
        stop.countDown();
        http.shutdown();
    }
}
