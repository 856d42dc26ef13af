package io.tieout.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.application.message.MessageCommand.OptOut;
import io.tieout.application.message.MessageCommand.RecordMessageBounced;
import io.tieout.application.message.Unsubscribing.Target;
import io.tieout.domain.account.AccountId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What comes back from customers and mail servers. */
class DoorsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountId ACME = new AccountId(new UUID(7, 3));
    private static final String BODY =
            "{\"messageId\": \"<"
                    + Letters.ID.value()
                    + "."
                    + Letters.TENANT.value()
                    + "@tieout.test>\", \"status\": \"5.1.1\"}";

    private final SignedLinks links =
            new SignedLinks(() -> Optional.of(URI.create("https://tieout.example")), SECRET);
    private final Recorded recorded = new Recorded();
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(
                            new UnsubscribeDoor(links, recorded),
                            new BounceDoor(
                                    Optional.of(SECRET),
                                    recorded,
                                    () -> NOW,
                                    new SimpleMeterRegistry()))
                    .build();

    @Test
    void aLinkNamesItsAccountAndNoOtherCanBeMade() {
        var link = links.linkFor(Letters.TENANT, ACME);
        var token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(links.open(token)).hasValue(new Target(Letters.TENANT, ACME));
        assertThat(links.open("_" + token.substring(1))).isEmpty();
        assertThat(links.open(token.substring(0, token.length() - 2) + "AA")).isEmpty();
        assertThat(links.open("")).isEmpty();
        assertThat(links.open("%%%")).isEmpty();
        assertThat(new SignedLinks(Optional::empty, "another secret").open(token)).isEmpty();
    }

    @Test
    void aLookAtThePageEndsNothingAndTheButtonDoes() throws Exception {
        var link = URI.create(links.linkFor(Letters.TENANT, ACME));

        assertThat(http.perform(get(link)).andReturn().getResponse().getContentAsString())
                .contains("<form method=\"post\">");
        assertThat(recorded.commands).isEmpty();

        assertThat(http.perform(post(link)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(recorded.commands).containsExactly(new OptOut(ACME));
    }

    @Test
    void aLinkThatIsNoneOfOursEndsNothing() throws Exception {
        assertThat(http.perform(post("/unsubscribe/abc")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(http.perform(get("/unsubscribe/abc")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(recorded.commands).isEmpty();
    }

    @Test
    void aSignedBounceIsNotedWithItsStatusOnly() throws Exception {
        assertThat(bounce(BODY, signature(NOW, BODY), NOW).getStatus()).isEqualTo(200);

        assertThat(recorded.commands)
                .containsExactly(new RecordMessageBounced(Letters.ID, "status 5.1.1"));
    }

    @Test
    void whatIsNotSignedOrOldOrChangedIsTurnedAway() throws Exception {
        var old = NOW.minusSeconds(301);

        assertThat(bounce(BODY, "v1,AAAA", NOW).getStatus()).isEqualTo(401);
        assertThat(bounce(BODY, signature(old, BODY), old).getStatus()).isEqualTo(401);
        assertThat(bounce(BODY + " ", signature(NOW, BODY), NOW).getStatus()).isEqualTo(401);
        assertThat(
                        http.perform(post("/webhooks/mail").content(BODY))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(401);
        assertThat(recorded.commands).isEmpty();
    }

    @Test
    void whatIsSignedButNotUnderstoodIsRefusedAndAStrangersMailIgnored() throws Exception {
        var strange = "{\"messageId\": \"<1@x>\"}";

        assertThat(bounce("{", signature(NOW, "{"), NOW).getStatus()).isEqualTo(400);
        assertThat(bounce("{}", signature(NOW, "{}"), NOW).getStatus()).isEqualTo(400);
        assertThat(bounce(strange, signature(NOW, strange), NOW).getStatus()).isEqualTo(200);
        assertThat(recorded.commands).isEmpty();
    }

    private MockHttpServletResponse bounce(String body, String signature, Instant at)
            throws Exception {
        return http.perform(
                        post("/webhooks/mail")
                                .content(body)
                                .header("webhook-id", "b1")
                                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                                .header("webhook-signature", "v1,wrong " + signature))
                .andReturn()
                .getResponse();
    }

    private static String signature(Instant at, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = "b1." + at.getEpochSecond() + "." + body;
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /** Remembers what it was sent. */
    private static final class Recorded implements Commands {

        private final List<Command> commands = new ArrayList<>();

        @Override
        public Receipt send(Command command, Caller caller, Once once) {
            commands.add(command);
            return new Receipt(new UUID(0, 1), 0);
        }
    }
}
