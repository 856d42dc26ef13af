package io.tieout.notify.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.forgery.Forgeries;
import io.tieout.application.message.MessageCommand.RecordMessageBounced;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a mail server, or the service that sends for it, tells that a message came back. Signed as
 * Standard Webhooks have it: HMAC-SHA256 over id, timestamp and body.
 */
@Controller
public final class BounceDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** a bounce is a few lines */
    static final int LARGEST_BODY_BYTES = 64 * 1024;

    /** Standard Webhooks specification, "Verifying webhook authenticity": some minutes */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private final Optional<SecretKeySpec> key;
    private final Commands commands;
    private final InstantSource machine;
    private final Forgeries forgeries = Forgeries.ofADoor();
    private final Counter forged;

    /**
     * @param secret empty closes the door
     */
    public BounceDoor(
            Optional<String> secret,
            Commands commands,
            InstantSource machine,
            MeterRegistry meters) {
        this.key = secret.map(text -> new SecretKeySpec(text.getBytes(UTF_8), ALGORITHM));
        this.commands = commands;
        this.machine = machine;
        this.forged = meters.counter("tieout.mail.forged");
    }

    /**
     * Takes {@code {"messageId": "<...>", "status": "5.1.1"}}; the status as RFC 3463 has them.
     *
     * @return 200 noted, or none of ours; 400 signed but not understood; 401 not signed; 413 long
     */
    @PostMapping("/webhooks/mail")
    public ResponseEntity<Void> bounced(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
        if (body.length > LARGEST_BODY_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!isGenuine(request, body)) {
            forged.increment();
            forgeries.another("a bounce");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return ResponseEntity.status(take(body)).build();
    }

    private HttpStatus take(byte[] body) {
        JsonNode told;
        try {
            told = JSON.readTree(body);
        } catch (JacksonException _) {
            return HttpStatus.BAD_REQUEST;
        }
        var messageId = told.path("messageId").asString("");
        if (messageId.isEmpty()) {
            return HttpStatus.BAD_REQUEST;
        }
        // What else a bounce says quotes addresses, so only its status is kept.
        var status = told.path("status").asString("").replaceAll("[^0-9.]", "");
        MailIds.open(messageId)
                .ifPresent(sent ->
                        commands.send(
                                new RecordMessageBounced(
                                        sent.message(),
                                        status.isEmpty() ? "no status told" : "status " + status),
                                Caller.automation(sent.tenant(), "bounce-door")));
        return HttpStatus.OK;
    }

    private boolean isGenuine(HttpServletRequest request, byte[] body) {
        @Nullable String id = request.getHeader("webhook-id");
        @Nullable String timestamp = request.getHeader("webhook-timestamp");
        @Nullable String signatures = request.getHeader("webhook-signature");
        if (key.isEmpty() || id == null || timestamp == null || signatures == null) {
            return false;
        }
        var wanted = "v1," + seal(key.get(), id + "." + timestamp + ".", body);
        return isRecent(timestamp)
                && Stream.of(signatures.split(" "))
                        .map(each ->
                                MessageDigest.isEqual(each.getBytes(UTF_8), wanted.getBytes(UTF_8)))
                        .reduce(false, Boolean::logicalOr);
    }

    private boolean isRecent(String timestamp) {
        try {
            var told = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(told, machine.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static String seal(SecretKeySpec key, String start, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(start.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("the JDK has no " + ALGORITHM, missing);
        }
    }
}
