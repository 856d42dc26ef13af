package io.tieout.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.webhook.WebhookSecret;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** of the reference implementation: its test vector, "msg_p5jXN8AQM9LWM0D4loKWxJek" */
    private static final WebhookSecret KNOWN =
            new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void aNoticeIsSignedAsTheReferenceImplementationSignsIt() {
        assertThat(WebhookSignature.of(ID, 1_614_265_330, BODY, List.of(KNOWN)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileASecretIsRotatedBothSign() {
        WebhookSecret next = new WebhookSecret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        String both = WebhookSignature.of(ID, 1_614_265_330, BODY, List.of(next, KNOWN));

        assertThat(both.split(" "))
                .hasSize(2)
                .contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretStandsInNoLog() {
        assertThat(KNOWN.toString()).doesNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }
}
