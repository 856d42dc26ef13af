package io.tieout.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.delivery.DeliveryRejection.InvalidAddress;
import io.tieout.domain.delivery.MailingEvent.MailingAgreed;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailingTest {

    private static final AccountId ACME = new AccountId(new UUID(0, 1));
    private static final ActorId ALAN = new ActorId("alan");
    private static final Personal BILLING = address("billing@acme.test");

    @Test
    void anAddressIsAgreedOnOnce() {
        var events = Mailing.unborn().agree(ACME, BILLING, true, ALAN);

        assertThat(events)
                .containsExactly(new MailingAgreed(MailingId.of(ACME), ACME, BILLING, true, ALAN));
        Mailing agreed = Mailing.unborn().after(events.getFirst());
        assertThat(agreed).isEqualTo(new Mailing.Agreed(BILLING, true));
        assertThat(agreed.agree(ACME, BILLING, true, ALAN)).isEmpty();
        assertThat(agreed.agree(ACME, BILLING, false, ALAN)).hasSize(1);
        assertThat(agreed.agree(ACME, address("cfo@acme.test"), true, ALAN)).hasSize(1);
    }

    @Test
    void nothingIsSentToWhatIsNoAddress() {
        assertThatExceptionOfType(DeliveryRejected.class)
                .isThrownBy(() -> Mailing.unborn().agree(ACME, address("nobody"), true, ALAN))
                .satisfies(rejected ->
                        assertThat(rejected.rejection()).isEqualTo(new InvalidAddress(6)));
    }

    @Test
    void whatIsAgreedWithAnAccountHasOneName() {
        // Stored as the name of its stream.
        assertThat(MailingId.of(ACME).value())
                .isEqualTo(UUID.fromString("d9248439-56ab-397b-b58b-4eb9716e0f4b"));
    }

    private static Personal address(String value) {
        return new Personal.Known(new SubjectId(new UUID(0, 2)), value);
    }
}
