package io.tieout.notify;

import io.tieout.notify.MailSettings.Security;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** How this installation speaks to its mail server. */
public final class SmtpSession {

    /** RFC 5321 section 4.5.3.2 allows minutes; nobody waits for us that long, and we try again */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private SmtpSession() {}

    /** with these settings; nothing is connected yet */
    public static Session of(MailSettings settings) {
        return Session.getInstance(properties(settings), authenticator(settings));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        var isUpgraded = Boolean.toString(settings.security() == Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", isUpgraded);
        properties.put("mail.smtp.starttls.required", isUpgraded);
        properties.put(
                "mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        var millis = Long.toString(TIMEOUT.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        return properties;
    }

    private static Authenticator authenticator(MailSettings settings) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        };
    }
}
