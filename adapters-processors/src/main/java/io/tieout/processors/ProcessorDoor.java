package io.tieout.processors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.forgery.Forgeries;
import io.tieout.application.processor.ProcessorCommand.ReceiveNotice;
import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.domain.people.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes the notices of processors. The signature is the only credential; what carries none is
 * counted and forgotten. A notice is kept before it is acknowledged, once, and worked off later.
 */
@Controller
public final class ProcessorDoor {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorDoor.class);

    /** their events are a few kilobytes; as the books' door */
    static final int LARGEST_BODY_BYTES = 1024 * 1024;

    private final ProcessorSecrets secrets;
    private final Commands commands;
    private final InstantSource machine;
    private final SignatureScheme paypal;
    private final Forgeries forgeries = Forgeries.ofADoor();
    private final Counter forged;
    private final Counter malformed;

    public ProcessorDoor(
            ProcessorSecrets secrets,
            Commands commands,
            PaypalCertificates certificates,
            InstantSource machine,
            MeterRegistry meters) {
        this.secrets = secrets;
        this.commands = commands;
        this.machine = machine;
        this.paypal = new PaypalSignature(certificates);
        this.forged = meters.counter("tieout.processor.forged");
        this.malformed = meters.counter("tieout.processor.malformed");
    }

    /**
     * Answers with an empty body in every case, as all doors here.
     *
     * @return 200 kept; 400 signed but no notice; 401 not signed by Stripe; 413 too long
     */
    @PostMapping("/webhooks/stripe/{tenant}")
    public ResponseEntity<Void> stripe(@PathVariable String tenant, HttpServletRequest request)
            throws IOException {
        return answer(tenant, request, new StripeSignature(), new StripeNotices());
    }

    @PostMapping("/webhooks/square/{tenant}")
    public ResponseEntity<Void> square(@PathVariable String tenant, HttpServletRequest request)
            throws IOException {
        return answer(tenant, request, new SquareSignature(), new SquareNotices());
    }

    @PostMapping("/webhooks/paypal/{tenant}")
    public ResponseEntity<Void> paypal(@PathVariable String tenant, HttpServletRequest request)
            throws IOException {
        return answer(tenant, request, paypal, new PaypalNotices());
    }

    private ResponseEntity<Void> answer(
            String tenant, HttpServletRequest request, SignatureScheme scheme, NoticeReader reader)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
        if (body.length > LARGEST_BODY_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var notice = SignedNotice.of(request, body);
        Optional<TenantId> proved =
                tenant(tenant).filter(known -> isGenuine(known, notice, scheme, reader));
        if (proved.isEmpty()) {
            forged.increment();
            forgeries.another("a notice of " + reader.processor());
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return ResponseEntity.status(keep(proved.get(), body, reader)).build();
    }

    /** every secret is tried, so that the time taken tells nothing about which of them fits */
    private boolean isGenuine(
            TenantId tenant, SignedNotice notice, SignatureScheme scheme, NoticeReader reader) {
        boolean isGenuine = false;
        for (var proof : secrets.of(tenant, reader.processor())) {
            isGenuine |= scheme.isGenuine(notice, proof, machine.instant());
        }
        return isGenuine;
    }

    private HttpStatus keep(TenantId tenant, byte[] body, NoticeReader reader) {
        Optional<ReceiveNotice> notice = reader.read(body);
        if (notice.isEmpty()) {
            malformed.increment();
            LOG.warn("a signed notice of {} was not understood", reader.processor());
            return HttpStatus.BAD_REQUEST;
        }
        commands.send(notice.get(), Caller.automation(tenant, "processor-door"));
        return HttpStatus.OK;
    }

    private static Optional<TenantId> tenant(String text) {
        try {
            return Optional.of(new TenantId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
