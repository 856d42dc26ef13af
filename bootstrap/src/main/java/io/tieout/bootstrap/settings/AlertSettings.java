package io.tieout.bootstrap.settings;

import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.notify.MailSettings;
import io.tieout.notify.MailSettings.Security;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the people who run Tieout are told of alerts. Without any of it they stand in the log. */
@ConfigurationProperties("tieout.alerts")
public record AlertSettings(@DefaultValue Webhook webhook, @DefaultValue Mail mail) {

    /** An incoming webhook as Slack has them; the address is a secret. */
    public record Webhook(@DefaultValue("") String url) {
        @Override
        public String toString() {
            return "Webhook[url=***]";
        }
    }

    /** A mail server, and who gets the mails. */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Security security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue List<String> to) {
        public Mail {
            to = List.copyOf(to);
        }

        @Override
        public String toString() {
            return "Mail[host=" + host + ", password=***]";
        }
    }

    /**
     * the webhook to post to; empty when none is set
     *
     * @throws StartupProblem it is no address that a secret may be sent to
     */
    public Optional<URI> webhookAddress() {
        if (webhook.url().isBlank()) {
            return Optional.empty();
        }
        URI address = parsed(webhook.url());
        if (!isSafe(address)) {
            throw noAddress();
        }
        return Optional.of(address);
    }

    /** a secret goes out encrypted, or not out at all */
    private static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && switch (String.valueOf(address.getScheme())) {
                    case "https" -> true;
                    case "http" -> host.equals("127.0.0.1");
                    default -> false;
                };
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException _) {
            // What was set is a secret, so it is not repeated.
            throw noAddress();
        }
    }

    private static StartupProblem noAddress() {
        return new StartupProblem(
                "The setting tieout.alerts.webhook.url is not an https address; copy the whole"
                        + " address of the incoming webhook, or leave it empty.");
    }

    /**
     * the mail server to use; empty when none is set
     *
     * @throws StartupProblem something about it is missing or no address
     */
    public Optional<MailSettings> mailServer() {
        if (mail.host().isBlank()) {
            return Optional.empty();
        }
        List<String> recipients = Required.texts("tieout.alerts.mail.to", mail.to());
        recipients.forEach(address -> demandAddress("tieout.alerts.mail.to", address));
        demandAddress(
                "tieout.alerts.mail.from", Required.text("tieout.alerts.mail.from", mail.from()));
        return Optional.of(
                new MailSettings(
                        mail.host(),
                        mail.port(),
                        mail.security(),
                        mail.user(),
                        mail.password(),
                        mail.from(),
                        recipients));
    }

    private static void demandAddress(String name, String address) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException refused) {
            throw new StartupProblem(
                    "The setting "
                            + name
                            + " has '"
                            + address
                            + "', which is no e-mail address ("
                            + refused.getMessage()
                            + "); write it as name@example.com.");
        }
    }
}
