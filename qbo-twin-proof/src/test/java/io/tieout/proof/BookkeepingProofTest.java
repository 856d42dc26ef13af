package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aCustomer;
import static io.tieout.proof.SalesPapers.aLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.core.IEntity;
import com.intuit.ipp.data.CreditMemo;
import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.Deposit;
import com.intuit.ipp.data.EntityStatusEnum;
import com.intuit.ipp.data.Estimate;
import com.intuit.ipp.data.IntuitEntity;
import com.intuit.ipp.data.JournalEntry;
import com.intuit.ipp.data.Purchase;
import com.intuit.ipp.data.RefundReceipt;
import com.intuit.ipp.data.Transaction;
import com.intuit.ipp.data.Vendor;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.services.DataService;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BookkeepingProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();
    private final Customer customer = IntuitSdk.must(() -> books.add(aCustomer("Amy")));
    private final BookkeepingPapers papers = new BookkeepingPapers(books, customer);

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void aCreditMemoLivesThroughItsVerbs() throws Exception {
        CreditMemo made = livesThroughItsVerbs(papers.aCreditMemo(), new CreditMemo());

        assertThat(made.getRemainingCredit()).isEqualByComparingTo("30");
    }

    @Test
    void anEstimateLivesThroughItsVerbs() throws Exception {
        livesThroughItsVerbs(papers.anEstimate(), new Estimate());
    }

    @Test
    void aRefundLivesThroughItsVerbs() throws Exception {
        RefundReceipt made = livesThroughItsVerbs(papers.aRefund(), new RefundReceipt());

        assertThat(made.getTotalAmt()).isEqualByComparingTo("30");
    }

    @Test
    void aJournalEntryLivesThroughItsVerbs() throws Exception {
        JournalEntry made = livesThroughItsVerbs(papers.aDeferral(), new JournalEntry());

        assertThat(made.getLine().getFirst().getId()).isEqualTo("0");
    }

    @Test
    void anUnbalancedJournalEntryIsRefused() throws Exception {
        JournalEntry entry = papers.aDeferral();
        entry.getLine().getFirst().setAmount(aLine("31.00").getAmount());

        assertThatThrownBy(() -> books.add(entry))
                .isInstanceOfSatisfying(
                        FMSException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("2300"));
    }

    @Test
    void aPurchaseLivesThroughItsVerbs() throws Exception {
        livesThroughItsVerbs(papers.aBankFee(), new Purchase());
    }

    @Test
    void aDepositLivesThroughItsVerbs() throws Exception {
        livesThroughItsVerbs(papers.aDeposit(), new Deposit());
    }

    @Test
    void aVendorIsCreatedFoundAndMadeInactive() throws Exception {
        Vendor vendor = new Vendor();
        vendor.setDisplayName("Bird Seed Ltd");
        Vendor made = books.add(vendor);
        assertThat(books.findById(made)).isEqualTo(made);

        made.setActive(false);

        assertThat(books.update(made).isActive()).isFalse();
        assertThat(books.findAll(new Vendor())).isEmpty();
    }

    /** created, found, changed, seen by a query and as a change, deleted */
    private <T extends Transaction> T livesThroughItsVerbs(T paper, T change) throws Exception {
        T made = books.add(paper);
        assertThat(books.findById(made)).isEqualTo(made);

        change.setId(made.getId());
        change.setSyncToken(made.getSyncToken());
        change.setSparse(true);
        change.setPrivateNote("looked at");
        T changed = books.update(change);
        assertThat(changed.getSyncToken()).isEqualTo("1");
        assertThat(changed.getPrivateNote()).isEqualTo("looked at");
        assertThat(changed.getLine()).isEqualTo(made.getLine());

        assertThat(only(books.findAll(change))).isEqualTo(changed);
        assertThat(books.delete(changed).getStatus()).isEqualTo(EntityStatusEnum.DELETED);
        assertThat(books.findAll(change)).isEmpty();
        assertThat(only(changes(change)).getStatus()).isEqualTo(EntityStatusEnum.DELETED);
        return made;
    }

    private List<? extends IEntity> changes(IEntity kind) throws FMSException {
        return books.executeCDCQuery(List.of(kind), sdk.yesterday())
                .getFirst()
                .getQueryResults()
                .values()
                .iterator()
                .next()
                .getEntities();
    }

    private static IntuitEntity only(List<? extends IEntity> rows) {
        assertThat(rows).hasSize(1);
        return (IntuitEntity) rows.getFirst();
    }
}
