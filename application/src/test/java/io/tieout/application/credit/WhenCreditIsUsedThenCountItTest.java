package io.tieout.application.credit;

import static io.tieout.application.fixture.Examples.CHANGED_AT;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.MEMO;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.creditApproval;
import static io.tieout.application.fixture.Examples.creditOrder;
import static io.tieout.application.fixture.Examples.landing;
import static io.tieout.application.fixture.Examples.paymentWithCredit;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.credit.CreditMemoCommand.DraftCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.credit.CreditMemoCommand.SubmitCreditMemo;
import io.tieout.application.fixture.World;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenCreditIsUsedThenCountItTest {

    private final World world = aWorldWithAPushedInvoice();

    @BeforeEach
    void aCreditMemoThatOnePaymentUsesUp() {
        world.send(new DraftCreditMemo(MEMO, INVOICE, creditOrder("CM-1")), ann());
        world.send(new SubmitCreditMemo(MEMO, new ExpectedVersion.Any()), ann());
        world.send(creditApproval(world), ben());
        world.send(new RecordCreditMemoPushed(MEMO, landing("150")), worker());
        world.send(paymentWithCredit("162", "150", "100.00"), worker());
        world.react();
        assertThat(users()).containsExactly("162");
    }

    @Test
    void aUseThatIsSeenBeforeTheReleaseOfAnotherCountsOnceThatIsSeen() {
        world.send(paymentWithCredit("163", "150", "100.00"), worker());
        world.react();
        assertThat(users()).containsExactly("162");

        letsGo("162");
        world.react();

        assertThat(users()).containsExactly("162", "163");
        assertThat(world.credits.find(viewer(), MEMO).orElseThrow().left()).isEqualTo(usd("0.00"));
    }

    private void letsGo(String documentId) {
        world.send(
                new RecordPaymentSeen(
                        new DocumentLink(CONNECTION, documentId),
                        CHANGED_AT.plusSeconds(1),
                        "58",
                        usd("0.00"),
                        LocalDate.parse("2026-03-20"),
                        "",
                        List.of(),
                        List.of()),
                worker());
    }

    /** the documents of the payments that were counted, in order */
    private List<String> users() {
        return world.events(MEMO.value()).stream()
                .filter(CreditMemoUsed.class::isInstance)
                .map(used -> document(((CreditMemoUsed) used).payment()))
                .toList();
    }

    private static String document(PaymentId payment) {
        return List.of("162", "163").stream()
                .filter(id -> PaymentId.of(new DocumentLink(CONNECTION, id)).equals(payment))
                .findFirst()
                .orElseThrow();
    }

    private static Viewer viewer() {
        return Viewer.system(ann().tenant());
    }
}
