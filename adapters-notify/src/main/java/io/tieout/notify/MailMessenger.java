package io.tieout.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.alert.Message;
import io.tieout.application.alert.Messenger;
import io.tieout.notify.MailSettings.Security;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;

/** Sends alerts by e-mail, one each, over SMTP. */
public final class MailMessenger implements Messenger {

    /** RFC 5321 section 4.5.3.2 allows minutes; nobody waits for us that long, and we try again */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final Session session;

    public MailMessenger(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings), authenticator(settings));
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

    @Override
    public String channel() {
        return "mail";
    }

    @Override
    public Outcome tell(Message message) {
        try {
            Transport.send(mail(message));
            return new Outcome.Told();
        } catch (MessagingException failure) {
            return new Outcome.NotTold("the mail server did not take it: " + failure.getMessage());
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(settings.from(), true));
        for (var address : settings.to()) {
            mail.addRecipient(RecipientType.TO, new InternetAddress(address, true));
        }
        // One line, whatever stands in a document number.
        mail.setSubject(message.headline().replaceAll("\\s+", " "), UTF_8.name());
        mail.setText(message.headline() + "\n\n" + message.text() + "\n", UTF_8.name());
        return mail;
    }
}
