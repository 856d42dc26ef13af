package io.tieout.qbo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.qbo.QboSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QboPagesTest {

    @Test
    void theServiceThatIsAskedSaysWhoseThePageIs() {
        assertThat(pageAt("https://quickbooks.api.intuit.com"))
                .contains("https://app.qbo.intuit.com/app/invoice?txnId=145");
        assertThat(pageAt("https://sandbox-quickbooks.api.intuit.com"))
                .contains("https://app.sandbox.qbo.intuit.com/app/invoice?txnId=145");
    }

    @Test
    void aServiceWithoutPagesHasNone() {
        assertThat(pageAt("http://127.0.0.1:8090")).isEmpty();
    }

    private static Optional<String> pageAt(String service) {
        URI any = URI.create(service);
        return new QboPages(
                        new QboSettings(
                                any,
                                any,
                                any,
                                any,
                                "client",
                                "secret",
                                List.of(),
                                QboSettings.MINOR_VERSION,
                                QboSettings.CONNECT_TIMEOUT,
                                QboSettings.CALL_TIMEOUT))
                .invoice("145");
    }
}
