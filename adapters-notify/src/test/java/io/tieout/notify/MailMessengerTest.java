package io.tieout.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tieout.application.alert.Messenger.Outcome;
import io.tieout.notify.MailSettings.Security;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailMessengerTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void listen() {
        server.start();
        server.setUser("tieout", "tieout", "s3cret");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void eachAlertIsAMailToEverybodyWhoGetsThem() throws MessagingException, IOException {
        assertThat(messenger(Security.NONE, "").tell(Examples.aMessage()))
                .isEqualTo(new Outcome.Told());

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .isEqualTo(
                        "Smith & <Sons>: the push of invoice INV-7 failed and waits for a person");
        assertThat(mail.getRecipients(RecipientType.TO)).hasSize(2);
        assertThat((String) mail.getContent())
                .contains("What is wrong: QuickBooks refused it")
                .contains("What to do: name another customer")
                .contains("3 times");
    }

    @Test
    void aServerThatAsksForAPasswordGetsIt() {
        assertThat(messenger(Security.NONE, "tieout").tell(Examples.aMessage()))
                .isEqualTo(new Outcome.Told());
    }

    @Test
    void nothingIsSaidToAServerThatCannotSecureTheConnection() {
        assertThat(messenger(Security.STARTTLS, "").tell(Examples.aMessage()))
                .isInstanceOf(Outcome.NotTold.class);

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsGoneIsNotTold() {
        var messenger = messenger(Security.NONE, "");
        server.stop();

        assertThat(messenger.tell(Examples.aMessage())).isInstanceOf(Outcome.NotTold.class);
    }

    private MailMessenger messenger(Security security, String user) {
        return new MailMessenger(
                new MailSettings(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        security,
                        user,
                        "s3cret",
                        "tieout@example.test",
                        List.of("ops@example.test", "finance@example.test")));
    }
}
