package io.tieout.notify.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.message.Letter;
import io.tieout.application.message.Letter.Enclosure;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A letter as an e-mail: text and page, its files, and how to end such mail. Its Message-ID follows
 * from the letter's own id, so that whoever gets it twice can tell.
 */
final class MailForm extends MimeMessage {

    private final String messageId;
    private boolean isHandedOver;

    private MailForm(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * as it goes out
     *
     * @param from the installation's own address; the tenant's name stands before it
     */
    static MailForm of(Session session, String from, Letter letter) throws MessagingException {
        var mail = new MailForm(session, MailIds.of(letter, from));
        mail.setFrom(named(from, letter.senderName()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to().readable(), true));
        mail.setSubject(letter.content().subject(), UTF_8.name());
        // RFC 3834 section 5: so that no robot answers a robot.
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.unsubscribe().isEmpty()) {
            // RFC 8058 section 3: one click in the mail program ends it.
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(content(letter));
        mail.saveChanges();
        return mail;
    }

    private static InternetAddress named(String from, String name) throws MessagingException {
        try {
            return new InternetAddress(from, name, UTF_8.name());
        } catch (IOException impossible) {
            throw new MessagingException("UTF-8 is missing", impossible);
        }
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.content().text(), UTF_8.name());
        var page = new MimeBodyPart();
        page.setText(letter.content().html(), UTF_8.name(), "html");
        var either = new MimeMultipart("alternative", text, page);
        if (letter.enclosures().isEmpty()) {
            return either;
        }
        var said = new MimeBodyPart();
        said.setContent(either);
        var whole = new MimeMultipart("mixed", said);
        for (Enclosure enclosure : letter.enclosures()) {
            whole.addBodyPart(file(enclosure));
        }
        return whole;
    }

    private static MimeBodyPart file(Enclosure enclosure) throws MessagingException {
        var file = new MimeBodyPart();
        file.setDataHandler(
                new DataHandler(new ByteArrayDataSource(enclosure.pdf(), "application/pdf")));
        file.setFileName(enclosure.name().replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf");
        return file;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** the server asked for the content: from here on it may have it */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        isHandedOver = true;
        super.writeTo(out, ignored);
    }

    /** whether the server asked for the content */
    boolean isHandedOver() {
        return isHandedOver;
    }
}
