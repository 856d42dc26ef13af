package io.tieout.application.payment;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.paymentBy;
import static io.tieout.application.fixture.Examples.profile;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.fixture.World;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.StandingPayment;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What customers paid that were linked to no account then. */
class StrangersTest {

    private static final AccountId NEWCOMER = new AccountId(new UUID(1, 61));

    private final World world = aWorldWithAPushedInvoice();

    @Test
    void aPayerWhoWasLinkedWhileThePaymentWasReadIsRecognised() {
        paidByTheNewcomer();
        linked();

        // only the payment's own events are taken: the link found nobody waiting
        world.reactTo(id("161").value());

        assertThat(standing("161").payer()).isEqualTo(new Payer.Known(NEWCOMER));
        waitsFor("161", QueueReason.WRONG_CUSTOMER);
    }

    @Test
    void whatAStrangerPaidIsLookedAtAgainOnceItIsLinked() {
        paidByTheNewcomer();
        world.send(paymentBy("61", "162", 0, "30.00"), worker());
        world.react();
        waitsFor("161", QueueReason.CUSTOMER_NOT_LINKED);

        linked();
        world.react();

        waitsFor("161", QueueReason.WRONG_CUSTOMER);
        assertThat(standing("162").payer()).isEqualTo(new Payer.Known(NEWCOMER));
    }

    private void paidByTheNewcomer() {
        world.references.upsert(
                World.TENANT,
                CONNECTION,
                List.of(new Reference(Kind.CUSTOMER, "61", "Newcomer Ltd", "USD", true)));
        world.send(paymentBy("61", "161", 0, "100.00", part("130", "100.00")), worker());
    }

    private void linked() {
        world.send(new OpenAccount(NEWCOMER, profile("newcomer")), ann());
        world.send(new LinkAccount(NEWCOMER, "61", ANY), ann());
    }

    private void waitsFor(String documentId, QueueReason reason) {
        assertThat(standing(documentId).waiting())
                .singleElement()
                .extracting("reason")
                .isEqualTo(reason);
    }

    private StandingPayment standing(String documentId) {
        return (StandingPayment) world.aggregates.load(PAYMENT, id(documentId).value());
    }

    private static PaymentId id(String documentId) {
        return PaymentId.of(new DocumentLink(CONNECTION, documentId));
    }
}
