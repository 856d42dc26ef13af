package io.tieout.processors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.application.processor.ProcessorCommand.ReceiveNotice;
import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.application.view.Viewer;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ProcessorDoorTest {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final String ADDRESS = "https://tieout.example/webhooks/square/x";
    private static final String CHARGE =
            """
            {"id": "evt_1", "type": "charge.succeeded", "data": {"object": {
              "id": "ch_1", "amount": 12000, "currency": "eur", "created": 1774000000,
              "metadata": {"invoice": "N-1"}}}}
            """;

    private final List<Command> kept = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(
                            new ProcessorDoor(
                                    new TwoSecrets(),
                                    new Keeping(),
                                    (_, _) -> Optional.empty(),
                                    InstantSource.fixed(NOW),
                                    meters))
                    .build();

    @Test
    void aSignedNoticeIsKeptAndAcknowledgedWithAnEmptyBody() throws Exception {
        assertThat(stripe(CHARGE, NOW, "present")).isEqualTo(200);

        assertThat(kept)
                .containsExactly(
                        new ReceiveNotice(
                                Channel.STRIPE,
                                "evt_1",
                                "charge.succeeded",
                                new Charged(
                                        new ProcessorReference(Channel.STRIPE, "ch_1"),
                                        Money.of("120.00", new Currency("EUR")),
                                        Money.zero(new Currency("EUR")),
                                        Instant.ofEpochSecond(1_774_000_000),
                                        "N-1")));
    }

    @Test
    void theSecretBeforeGoesOnToCount() throws Exception {
        assertThat(stripe(CHARGE, NOW, "previous")).isEqualTo(200);
    }

    @Test
    void aForgedNoticeLeavesNoTraceButACount() throws Exception {
        assertThat(stripe(CHARGE, NOW, "another")).isEqualTo(401);

        assertThat(kept).isEmpty();
        assertThat(meters.counter("tieout.processor.forged").count()).isEqualTo(1);
    }

    @Test
    void aNoticeThatWasSignedTooLongAgoIsRefused() throws Exception {
        assertThat(stripe(CHARGE, NOW.minusSeconds(300), "present")).isEqualTo(200);
        assertThat(stripe(CHARGE, NOW.minusSeconds(301), "present")).isEqualTo(401);
        assertThat(stripe(CHARGE, NOW.plusSeconds(301), "present")).isEqualTo(401);
    }

    @Test
    void aChangedBodyIsRefused() throws Exception {
        String signature = stripeSignature(CHARGE, NOW, "present");

        int status =
                send("stripe", CHARGE.replace("12000", "99999"), "Stripe-Signature", signature);

        assertThat(status).isEqualTo(401);
    }

    @Test
    void anUnknownTenantLooksLikeAForgery() throws Exception {
        int status =
                http.perform(
                                post("/webhooks/stripe/nobody")
                                        .content(CHARGE)
                                        .header(
                                                "Stripe-Signature",
                                                stripeSignature(CHARGE, NOW, "present")))
                        .andReturn()
                        .getResponse()
                        .getStatus();

        assertThat(status).isEqualTo(401);
    }

    @Test
    void whatIsSignedButNoNoticeIsNotKept() throws Exception {
        assertThat(stripe("no json", NOW, "present")).isEqualTo(400);
        assertThat(stripe("{\"id\": \"evt_1\"}", NOW, "present")).isEqualTo(400);
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedUnread() throws Exception {
        String body = " ".repeat(ProcessorDoor.LARGEST_BODY_BYTES + 1);

        assertThat(stripe(body, NOW, "present")).isEqualTo(413);
    }

    @Test
    void squareSignsTheAddressItSendsToAsWell() throws Exception {
        String body =
                """
                {"event_id": "sq-1", "type": "payment.updated", "data": {"object": {"payment": {
                  "id": "pay_1", "status": "COMPLETED", "created_at": "2026-03-20T09:00:00Z",
                  "total_money": {"amount": 1200, "currency": "JPY"}}}}}
                """;

        assertThat(square(body, ADDRESS)).isEqualTo(200);
        assertThat(square(body, ADDRESS + "/")).isEqualTo(401);
        assertThat(kept).hasSize(1);
    }

    @Test
    void paypalNeedsACertificateThatIsVouchedFor() throws Exception {
        assertThat(send("paypal", "{}", "PAYPAL-AUTH-ALGO", "SHA256withRSA")).isEqualTo(401);
    }

    private int stripe(String body, Instant at, String secret) throws Exception {
        return send("stripe", body, "Stripe-Signature", stripeSignature(body, at, secret));
    }

    private static String stripeSignature(String body, Instant at, String secret) {
        byte[] signed =
                Hmac.of(secret, (at.getEpochSecond() + ".").getBytes(UTF_8), body.getBytes(UTF_8));
        return "t=%d,v1=%s,v0=00".formatted(at.getEpochSecond(), HexFormat.of().formatHex(signed));
    }

    private int square(String body, String address) throws Exception {
        byte[] signed = Hmac.of("present", address.getBytes(UTF_8), body.getBytes(UTF_8));
        return send(
                "square",
                body,
                "x-square-hmacsha256-signature",
                Base64.getEncoder().encodeToString(signed));
    }

    private int send(String processor, String body, String header, String value) throws Exception {
        return http.perform(
                        post("/webhooks/" + processor + "/" + TENANT.value())
                                .content(body)
                                .header(header, value))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** remembers what was sent */
    private final class Keeping implements Commands {
        @Override
        public Receipt send(Command command, Caller caller, Once once) {
            assertThat(caller.tenant()).isEqualTo(TENANT);
            kept.add(command);
            return new Receipt(new UUID(0, 0), 0);
        }
    }

    /** the same two for every processor of one tenant */
    private static final class TwoSecrets implements ProcessorSecrets {
        @Override
        public List<Proof> of(TenantId tenant, Channel processor) {
            return tenant.equals(TENANT)
                    ? List.of(new Proof("present", ADDRESS), new Proof("previous", ADDRESS))
                    : List.of();
        }

        @Override
        public void set(TenantId tenant, Channel processor, Proof proof, ActorId by, Instant at) {
            throw new UnsupportedOperationException("the door sets no secret");
        }

        @Override
        public List<ProcessorEndpoint> list(Viewer viewer) {
            throw new UnsupportedOperationException("the door lists no secret");
        }
    }
}
