package io.tieout.notify.letter;

import io.tieout.application.message.Carrier;
import io.tieout.application.message.Letter;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.notify.MailSettings;
import io.tieout.notify.SmtpSession;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to a mail server, and tells its answers apart: taken, later, never, or lost. What a
 * server says is not repeated, because it quotes addresses.
 */
public final class SmtpCarrier implements Carrier {

    /** RFC 5321 section 4.2.1: 4yz may be tried again, 5yz may not */
    private static final int FIRST_PERMANENT = 500;

    private static final int FIRST_TRANSIENT = 400;

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);

    private final Session session;
    private final String from;

    public SmtpCarrier(MailSettings settings) {
        this.session = SmtpSession.of(settings);
        this.from = settings.from();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome carry(Letter letter) {
        MailForm mail;
        try {
            mail = MailForm.of(session, from, letter);
        } catch (MessagingException _) {
            return new Outcome.Refused("the recipient's address cannot be written in a mail");
        }
        Transport server;
        try {
            server = session.getTransport("smtp");
            server.connect();
        } catch (MessagingException failure) {
            return new Outcome.Later(
                    "the mail server cannot be reached: " + failure.getClass().getSimpleName());
        }
        var outcome = hand(server, mail);
        leave(server);
        return outcome;
    }

    /** whatever becomes of the goodbye, the outcome stands */
    private static void leave(Transport server) {
        try {
            server.close();
        } catch (MessagingException failure) {
            LOG.debug("no goodbye from the mail server: {}", failure.getClass().getSimpleName());
        }
    }

    private static Outcome hand(Transport server, MailForm mail) {
        try {
            server.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Taken();
        } catch (MessagingException failure) {
            int code = codeOf(failure);
            if (code >= FIRST_PERMANENT) {
                return new Outcome.Refused("the mail server answered " + code);
            }
            if (code >= FIRST_TRANSIENT) {
                return new Outcome.Later("the mail server answered " + code);
            }
            return mail.isHandedOver()
                    ? new Outcome.InDoubt("the connection broke while the mail was handed over")
                    : new Outcome.Later("the connection broke before the mail was handed over");
        }
    }

    /** what the server answered; zero if it did not */
    private static int codeOf(MessagingException failure) {
        for (@Nullable Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
