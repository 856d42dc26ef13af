package io.tieout.bootstrap.settings;

import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.notify.MailSettings;
import io.tieout.notify.MailSettings.Security;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are written to. Without a mail server their messages stay unsent, and people are
 * told.
 *
 * @param publicUrl where customers reach this installation, for the address that ends reminders
 * @param linkSecret seals that address
 * @param bounceSecret signs what comes back to {@code /webhooks/mail}; empty closes that door
 * @param folder where a demo keeps what it sends, unless a server is set
 */
@ConfigurationProperties("tieout.mail")
public record LetterSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("") String publicUrl,
        @DefaultValue("") String linkSecret,
        @DefaultValue("") String bounceSecret,
        @DefaultValue("") String folder) {

    /** 128 bits written as hex digits; ours to choose */
    private static final int SHORTEST_SECRET = 32;

    /**
     * the mail server to use; empty when none is set
     *
     * @throws StartupProblem something about it is missing
     */
    public Optional<MailSettings> server() {
        return host.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new MailSettings(
                                host,
                                port,
                                security,
                                user,
                                password,
                                Required.text("tieout.mail.from", from),
                                List.of()));
    }

    /**
     * where customers reach us; empty when nobody said, and then nobody can end reminders by a link
     *
     * @throws StartupProblem it is no https address
     */
    public Optional<URI> home() {
        if (publicUrl.isBlank()) {
            return Optional.empty();
        }
        if (!publicUrl.startsWith("https://")) {
            throw new StartupProblem(
                    "The setting tieout.mail.public-url must be an https address but is '"
                            + publicUrl
                            + "'; correct it.");
        }
        return Optional.of(URI.create(publicUrl));
    }

    /**
     * what seals the address that ends reminders
     *
     * @throws StartupProblem it is missing although somebody could follow such an address
     */
    public String seal() {
        return publicUrl.isBlank() && linkSecret.isBlank()
                ? "nobody follows an address that is never written"
                : secret("tieout.mail.link-secret", linkSecret);
    }

    /**
     * what signs bounces; empty when nobody tells of them
     *
     * @throws StartupProblem it can be guessed
     */
    public Optional<String> signature() {
        return bounceSecret.isBlank()
                ? Optional.empty()
                : Optional.of(secret("tieout.mail.bounce-secret", bounceSecret));
    }

    private static String secret(String name, String value) {
        if (Required.text(name, value).length() < SHORTEST_SECRET) {
            throw new StartupProblem(
                    "The setting "
                            + name
                            + " has "
                            + value.length()
                            + " characters, which can be guessed; take "
                            + SHORTEST_SECRET
                            + " random ones.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "LetterSettings[host=" + host + ", secrets=***]";
    }
}
