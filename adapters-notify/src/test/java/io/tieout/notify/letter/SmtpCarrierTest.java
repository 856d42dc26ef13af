package io.tieout.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tieout.application.message.Carrier.Outcome;
import io.tieout.application.message.Letter.Enclosure;
import io.tieout.notify.MailSettings;
import io.tieout.notify.MailSettings.Security;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Letters over a real connection: to a whole mail server, and to one that answers as it is told.
 */
class SmtpCarrierTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsTextAndPageWithItsFilesAndTheWayToEndIt() throws Exception {
        server.start();

        var outcome =
                carrier(server.getSmtp().getPort())
                        .carry(
                                Letters.aReminder(
                                        "cfo@acme.test",
                                        new Enclosure("INV/1", new byte[] {37, 80, 68, 70})));

        assertThat(outcome).isEqualTo(new Outcome.Taken());
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Zahlungserinnerung \u20ac");
        assertThat(mail.getAllRecipients()[0]).hasToString("cfo@acme.test");
        assertThat(mail.getFrom()[0]).hasToString("Acme Billing <billing@tieout.test>");
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<https://tieout.example/unsubscribe/abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null))
                .isEqualTo("List-Unsubscribe=One-Click");
        var whole = (MimeMultipart) mail.getContent();
        var said = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(said.getBodyPart(0).getContent().toString()).contains("Bitte zahlen");
        assertThat(said.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("INV_1.pdf");
    }

    @Test
    void theMessageIdFollowsFromTheLetterAndIsKnownAgain() throws Exception {
        server.start();
        var carrier = carrier(server.getSmtp().getPort());

        carrier.carry(Letters.aReminder("cfo@acme.test"));
        carrier.carry(Letters.aReminder("cfo@acme.test"));

        var mails = server.getReceivedMessages();
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
        assertThat(MailIds.open(mails[0].getMessageID()))
                .hasValue(new MailIds.Sent(Letters.TENANT, Letters.ID));
        assertThat(MailIds.open("<somebody@else.test>")).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsTriedLater() throws Exception {
        assertThat(carrier(closedPort()).carry(Letters.aReminder("cfo@acme.test")))
                .isInstanceOf(Outcome.Later.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, Refused, the mail server answered 550",
        "RCPT, 451 4.7.1 greylisted, Later, the mail server answered 451",
        "MAIL, 421 4.3.2 closing, Later, the mail server answered 421",
        "DOT, 554 5.7.1 spam, Refused, the mail server answered 554",
        "DOT, 452 4.3.1 full, Later, the mail server answered 452",
        "RCPT, HANG UP, Later, the connection broke before the mail was handed over",
        "DOT, HANG UP, InDoubt, the connection broke while the mail was handed over"
    })
    void whatAServerAnswersDecidesWhatBecomesOfALetter(
            String at, String answer, String outcome, String reason) throws Exception {
        try (var moody = new MoodyServer(at, answer)) {
            var carried = carrier(moody.port()).carry(Letters.aReminder("cfo@acme.test"));

            assertThat(carried.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(carried.toString()).contains(reason).doesNotContain("acme");
        }
    }

    @Test
    void aServerThatForgetsToSayGoodbyeTookItAllTheSame() throws Exception {
        try (var moody = new MoodyServer("QUIT", "HANG UP")) {
            assertThat(carrier(moody.port()).carry(Letters.aReminder("cfo@acme.test")))
                    .isEqualTo(new Outcome.Taken());
        }
    }

    @Test
    void whatIsNoAddressIsRefusedBeforeAnythingIsSaid() throws Exception {
        assertThat(carrier(closedPort()).carry(Letters.aReminder("no address")))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static SmtpCarrier carrier(int port) {
        return new SmtpCarrier(
                new MailSettings(
                        "127.0.0.1",
                        port,
                        Security.NONE,
                        "",
                        "",
                        "billing@tieout.test",
                        List.of()));
    }

    private static int closedPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
