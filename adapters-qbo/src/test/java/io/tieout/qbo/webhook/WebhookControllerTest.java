package io.tieout.qbo.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.application.accounting.Notices.Notice;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.fake.RecordedNotices;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

final class WebhookControllerTest {

    /** an array in which two companies speak, as Intuit's sample application describes it */
    private static final String TWO_COMPANIES =
            """
            [{"specversion":"1.0","id":"88cd52aa-33b6-4351-9aa4-47572edbd068",
              "source":"intuit.dsnBgbseACLLRZNxo2dfc4evmEJdxde58xeeYcZliOU=",
              "type":"qbo.payment.created.v1","datacontenttype":"application/json",
              "time":"2025-09-10T21:31:25.179453296Z","intuitentityid":"1234",
              "intuitaccountid":"310687","data":{}},
             {"specversion":"1.0","id":"98cd52aa-33b6-4351-9aa4-47572edbd069",
              "source":"intuit.x","type":"qbo.vendorcredit.updated.v1",
              "datacontenttype":"application/json","time":"2025-09-10T21:31:26Z",
              "intuitentityid":"55","intuitaccountid":"9130","data":{}}]
            """;

    private final RecordedNotices notices = new RecordedNotices();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(new WebhookController(settings(), notices, meters))
                    .build();

    @Test
    void aSignedDeliveryIsStoredAndAcknowledgedWithAnEmptyBody() throws Exception {
        var response = deliver(TWO_COMPANIES, sign(TWO_COMPANIES, "verifier"));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEmpty();
        assertThat(notices.all())
                .containsExactly(
                        new Notice(
                                "88cd52aa-33b6-4351-9aa4-47572edbd068",
                                "310687",
                                "payment",
                                "1234",
                                "created",
                                Instant.parse("2025-09-10T21:31:25.179453296Z")),
                        new Notice(
                                "98cd52aa-33b6-4351-9aa4-47572edbd069",
                                "9130",
                                "vendorcredit",
                                "55",
                                "updated",
                                Instant.parse("2025-09-10T21:31:26Z")));
    }

    @Test
    void aDeliveryThatComesAgainAddsNothing() throws Exception {
        deliver(TWO_COMPANIES, sign(TWO_COMPANIES, "verifier"));

        assertThat(deliver(TWO_COMPANIES, sign(TWO_COMPANIES, "verifier")).getStatus())
                .isEqualTo(200);

        assertThat(notices.all()).hasSize(2);
    }

    @Test
    void aForgedDeliveryLeavesNoTraceButACount() throws Exception {
        var response = deliver(TWO_COMPANIES, sign(TWO_COMPANIES, "another"));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentAsString()).isEmpty();
        assertThat(notices.deliveries()).isZero();
        assertThat(count("tieout.webhook.forged")).isOne();
    }

    @Test
    void aDeliveryWithoutASignatureIsForged() throws Exception {
        var request = post("/webhooks/accounting").content(TWO_COMPANIES);

        assertThat(http.perform(request).andReturn().getResponse().getStatus()).isEqualTo(401);
        assertThat(notices.deliveries()).isZero();
        assertThat(count("tieout.webhook.forged")).isOne();
    }

    @Test
    void aSignatureThatIsNoBase64IsForged() throws Exception {
        assertThat(deliver(TWO_COMPANIES, "%%%").getStatus()).isEqualTo(401);
    }

    @Test
    void aSignatureCoversEveryByte() throws Exception {
        var signature = sign(TWO_COMPANIES, "verifier");

        assertThat(deliver(TWO_COMPANIES + " ", signature).getStatus()).isEqualTo(401);
        assertThat(deliver(TWO_COMPANIES.replace("1234", "1235"), signature).getStatus())
                .isEqualTo(401);
    }

    @Test
    void theTokenBeforeStillCountsWhileItIsBeingReplaced() throws Exception {
        assertThat(deliver(TWO_COMPANIES, sign(TWO_COMPANIES, "verifier before")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aSignatureMadeByOthersIsGenuine() {
        // A vector made with openssl, so that no code of ours is on both sides.
        var signatures = new Signatures(List.of("key"));
        var body = "The quick brown fox jumps over the lazy dog".getBytes(UTF_8);

        assertThat(signatures.areGenuine(body, "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg="))
                .isTrue();
    }

    @Test
    void theOlderFormIsUnderstoodAndAnEventThatComesTwiceIsOne() throws Exception {
        var legacy =
                """
                {"eventNotifications":[{"realmId":"1185883450","dataChangeEvent":{"entities":[
                  {"name":"Customer","id":"1","operation":"Create","lastUpdated":"2015-10-05T14:42:19-0700"},
                  {"name":"Payment","id":"2","operation":"Void","lastUpdated":"2015-10-05T14:42:20Z"}
                ]}}]}
                """;

        deliver(legacy, sign(legacy, "verifier"));
        deliver(legacy, sign(legacy, "verifier"));

        assertThat(notices.all())
                .extracting(
                        Notice::companyId, Notice::entity, Notice::operation, Notice::happenedAt)
                .containsExactly(
                        tuple(
                                "1185883450",
                                "customer",
                                "created",
                                Instant.parse("2015-10-05T21:42:19Z")),
                        tuple(
                                "1185883450",
                                "payment",
                                "voided",
                                Instant.parse("2015-10-05T14:42:20Z")));
    }

    @Test
    void oneOddEventDoesNotHoldUpItsNeighbours() throws Exception {
        var odd = TWO_COMPANIES.replace("\"intuitentityid\":\"1234\",", "");

        assertThat(deliver(odd, sign(odd, "verifier")).getStatus()).isEqualTo(200);

        assertThat(notices.all()).extracting(Notice::entity).containsExactly("vendorcredit");
        assertThat(count("tieout.webhook.malformed")).isOne();
    }

    @Test
    void aSignedBodyThatIsNoDeliveryIsRefused() throws Exception {
        assertThat(deliver("hello", sign("hello", "verifier")).getStatus()).isEqualTo(400);
        assertThat(deliver("{}", sign("{}", "verifier")).getStatus()).isEqualTo(400);
        assertThat(notices.deliveries()).isZero();
        assertThat(count("tieout.webhook.malformed")).isEqualTo(2);
    }

    @Test
    void aBodyOverAMegabyteIsNotReadToItsEnd() throws Exception {
        var large = "x".repeat(WebhookController.LARGEST_BODY_BYTES + 1);

        assertThat(deliver(large, sign(large, "verifier")).getStatus()).isEqualTo(413);
        assertThat(notices.deliveries()).isZero();
    }

    private MockHttpServletResponse deliver(String body, String signature) throws Exception {
        var request =
                post("/webhooks/accounting")
                        .header("intuit-signature", signature)
                        .content(body.getBytes(UTF_8));
        return http.perform(request).andReturn().getResponse();
    }

    private long count(String meter) {
        return Math.round(meters.counter(meter).count());
    }

    private static String sign(String body, String token) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
    }

    private static QboSettings settings() {
        var nowhere = URI.create("http://127.0.0.1:1");
        return new QboSettings(
                nowhere,
                nowhere,
                nowhere,
                nowhere,
                "client",
                "secret",
                List.of("verifier", "verifier before"),
                QboSettings.MINOR_VERSION,
                QboSettings.CONNECT_TIMEOUT,
                QboSettings.CALL_TIMEOUT);
    }
}
