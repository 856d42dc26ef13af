package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aLine;
import static io.tieout.proof.SalesPapers.reference;

import com.intuit.ipp.core.IEntity;
import com.intuit.ipp.data.Account;
import com.intuit.ipp.data.AccountBasedExpenseLineDetail;
import com.intuit.ipp.data.AccountTypeEnum;
import com.intuit.ipp.data.CreditMemo;
import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.Deposit;
import com.intuit.ipp.data.DepositLineDetail;
import com.intuit.ipp.data.Estimate;
import com.intuit.ipp.data.JournalEntry;
import com.intuit.ipp.data.JournalEntryLineDetail;
import com.intuit.ipp.data.Line;
import com.intuit.ipp.data.LineDetailTypeEnum;
import com.intuit.ipp.data.PaymentTypeEnum;
import com.intuit.ipp.data.PostingTypeEnum;
import com.intuit.ipp.data.Purchase;
import com.intuit.ipp.data.ReferenceType;
import com.intuit.ipp.data.RefundReceipt;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.services.DataService;
import java.math.BigDecimal;
import java.util.List;

/** What a bookkeeper writes beside invoices and payments, on the accounts the company has. */
final class BookkeepingPapers {

    private final DataService books;
    private final Customer customer;

    BookkeepingPapers(DataService books, Customer customer) {
        this.books = books;
        this.customer = customer;
    }

    CreditMemo aCreditMemo() {
        CreditMemo memo = new CreditMemo();
        memo.setCustomerRef(reference(customer.getId()));
        memo.setLine(List.of(aLine("30.00")));
        return memo;
    }

    Estimate anEstimate() {
        Estimate estimate = new Estimate();
        estimate.setCustomerRef(reference(customer.getId()));
        estimate.setLine(List.of(aLine("30.00")));
        return estimate;
    }

    RefundReceipt aRefund() throws FMSException {
        RefundReceipt refund = new RefundReceipt();
        refund.setCustomerRef(reference(customer.getId()));
        refund.setDepositToAccountRef(account(AccountTypeEnum.BANK));
        refund.setLine(List.of(aLine("30.00")));
        return refund;
    }

    /** income that was not earned yet */
    JournalEntry aDeferral() throws FMSException {
        JournalEntry entry = new JournalEntry();
        entry.setLine(
                List.of(
                        posting(PostingTypeEnum.DEBIT, account(AccountTypeEnum.INCOME)),
                        posting(
                                PostingTypeEnum.CREDIT,
                                account(AccountTypeEnum.OTHER_CURRENT_LIABILITY))));
        return entry;
    }

    Purchase aBankFee() throws FMSException {
        AccountBasedExpenseLineDetail detail = new AccountBasedExpenseLineDetail();
        detail.setAccountRef(account(AccountTypeEnum.EXPENSE));
        Line line = line("30.00", LineDetailTypeEnum.ACCOUNT_BASED_EXPENSE_LINE_DETAIL);
        line.setAccountBasedExpenseLineDetail(detail);
        Purchase purchase = new Purchase();
        purchase.setPaymentType(PaymentTypeEnum.CASH);
        purchase.setAccountRef(account(AccountTypeEnum.BANK));
        purchase.setLine(List.of(line));
        return purchase;
    }

    Deposit aDeposit() throws FMSException {
        DepositLineDetail detail = new DepositLineDetail();
        detail.setAccountRef(account(AccountTypeEnum.INCOME));
        Line line = line("30.00", LineDetailTypeEnum.DEPOSIT_LINE_DETAIL);
        line.setDepositLineDetail(detail);
        Deposit deposit = new Deposit();
        deposit.setDepositToAccountRef(account(AccountTypeEnum.BANK));
        deposit.setLine(List.of(line));
        return deposit;
    }

    private static Line posting(PostingTypeEnum side, ReferenceType account) {
        JournalEntryLineDetail detail = new JournalEntryLineDetail();
        detail.setPostingType(side);
        detail.setAccountRef(account);
        Line line = line("30.00", LineDetailTypeEnum.JOURNAL_ENTRY_LINE_DETAIL);
        line.setJournalEntryLineDetail(detail);
        return line;
    }

    private static Line line(String amount, LineDetailTypeEnum type) {
        Line line = new Line();
        line.setAmount(new BigDecimal(amount));
        line.setDetailType(type);
        return line;
    }

    /** the company's first account of this type */
    private ReferenceType account(AccountTypeEnum type) throws FMSException {
        for (IEntity row : books.executeQuery("select * from Account").getEntities()) {
            if (row instanceof Account account && account.getAccountType() == type) {
                return reference(account.getId());
            }
        }
        throw new AssertionError("the company has no account of type " + type.value());
    }
}
