package io.tieout.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.bootstrap.settings.AlertSettings.Mail;
import io.tieout.bootstrap.settings.AlertSettings.Webhook;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.notify.MailSettings.Security;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlertSettingsTest {

    @Test
    void withoutSettingsThereIsOnlyTheLog() {
        var settings = settings("", "", "", List.of());

        assertThat(settings.webhookAddress()).isEmpty();
        assertThat(settings.mailServer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.test/s3cret",
                "hooks.example.test/s3cret",
                "https:///s3cret",
                "https://hooks.example.test/s3 cret"
            })
    void anAddressThatIsNotHttpsIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> settings(url, "", "", List.of()).webhookAddress())
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("tieout.alerts.webhook.url is not an https address")
                .hasMessageNotContaining("cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.test/s3cret", "http://127.0.0.1:9/hook"})
    void anEncryptedOrLocalAddressIsTaken(String url) {
        assertThat(settings(url, "", "", List.of()).webhookAddress()).contains(URI.create(url));
    }

    @Test
    void aMailServerWithoutRecipientsIsRefusedByName() {
        assertThatThrownBy(() -> settings("", "mail", "a@example.test", List.of()).mailServer())
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("tieout.alerts.mail.to is missing");
    }

    @Test
    void whatIsNoMailAddressIsRefusedByNameAndValue() {
        assertThatThrownBy(() ->
                        settings("", "mail", "a@example.test", List.of("ops at example"))
                                .mailServer())
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("tieout.alerts.mail.to has 'ops at example'");
    }

    private static AlertSettings settings(
            String url, String host, String from, List<String> recipients) {
        return new AlertSettings(
                new Webhook(url), new Mail(host, 25, Security.NONE, "", "", from, recipients));
    }
}
