package io.tieout.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.alert.Message;
import io.tieout.application.alert.Messenger;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Sends alerts by e-mail, one each, over SMTP. */
public final class MailMessenger implements Messenger {

    private final MailSettings settings;
    private final Session session;

    public MailMessenger(MailSettings settings) {
        this.settings = settings;
        this.session = SmtpSession.of(settings);
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
