package io.tieout.qbo.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.application.accounting.Notices;
import io.tieout.application.forgery.Forgeries;
import io.tieout.qbo.QboSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Takes webhook deliveries from Intuit. The signature is the only credential; what carries none is
 * counted and forgotten. An accepted delivery is stored before it is acknowledged, and worked off
 * later: Intuit waits 3 seconds for the acknowledgement and holds back what follows a failed one.
 */
@Controller
public final class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    /** deliveries hold up to about 100 events; facts from Intuit's webinar, read 2026-11-20 */
    static final int LARGEST_BODY_BYTES = 1024 * 1024;

    private final Signatures signatures;
    private final Notices notices;
    private final Forgeries forgeries = Forgeries.ofADoor();
    private final Counter forged;
    private final Counter malformed;

    public WebhookController(QboSettings settings, Notices notices, MeterRegistry meters) {
        this.signatures = new Signatures(settings.verifierTokens());
        this.notices = notices;
        this.forged = meters.counter("tieout.webhook.forged");
        this.malformed = meters.counter("tieout.webhook.malformed");
    }

    /**
     * Answers with an empty body in every case.
     *
     * @return 200 stored; 400 signed but not understood; 401 not signed by Intuit; 413 too long
     */
    @PostMapping("/webhooks/accounting")
    public ResponseEntity<Void> receive(
            HttpServletRequest request,
            @RequestHeader(name = "intuit-signature", required = false) @Nullable String signature)
            throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
        return ResponseEntity.status(take(body, Optional.ofNullable(signature))).build();
    }

    private HttpStatus take(byte[] body, Optional<String> signature) {
        if (body.length > LARGEST_BODY_BYTES) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (signature.filter(given -> signatures.areGenuine(body, given)).isEmpty()) {
            forged.increment();
            forgeries.another("a webhook delivery");
            return HttpStatus.UNAUTHORIZED;
        }
        var delivery = Delivery.read(body);
        if (delivery.isEmpty()) {
            malformed.increment();
            LOG.warn("a signed webhook delivery was not understood");
            return HttpStatus.BAD_REQUEST;
        }
        store(body, delivery.get());
        return HttpStatus.OK;
    }

    private void store(byte[] body, Delivery delivery) {
        if (delivery.unreadable() > 0) {
            malformed.increment(delivery.unreadable());
            LOG.warn(
                    "{} events of a signed webhook delivery were not understood",
                    delivery.unreadable());
        }
        notices.receive(body, delivery.notices());
    }
}
