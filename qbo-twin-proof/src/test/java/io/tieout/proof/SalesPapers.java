package io.tieout.proof;

import com.intuit.ipp.data.Account;
import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.EmailAddress;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.data.Item;
import com.intuit.ipp.data.ItemTypeEnum;
import com.intuit.ipp.data.Line;
import com.intuit.ipp.data.LineDetailTypeEnum;
import com.intuit.ipp.data.LinkedTxn;
import com.intuit.ipp.data.Payment;
import com.intuit.ipp.data.ReferenceType;
import com.intuit.ipp.data.SalesItemLineDetail;
import java.math.BigDecimal;
import java.util.List;

/** Customers, items and documents as a user of the SDK writes them. */
final class SalesPapers {

    /** the twin's usual service item */
    private static final String SERVICES = "1";

    private SalesPapers() {}

    static Customer aCustomer(String name) {
        Customer customer = new Customer();
        customer.setDisplayName(name);
        EmailAddress address = new EmailAddress();
        address.setAddress("amy@example.com");
        customer.setPrimaryEmailAddr(address);
        return customer;
    }

    static Item aServiceItem(String name, Account income) {
        Item item = new Item();
        item.setName(name);
        item.setType(ItemTypeEnum.SERVICE);
        item.setUnitPrice(new BigDecimal("25"));
        item.setIncomeAccountRef(reference(income.getId()));
        return item;
    }

    /** one line of this amount */
    static Invoice anInvoice(Customer customer, String amount) {
        Invoice invoice = new Invoice();
        invoice.setCustomerRef(reference(customer.getId()));
        invoice.setLine(List.of(aLine(amount)));
        return invoice;
    }

    static Line aLine(String amount) {
        SalesItemLineDetail detail = new SalesItemLineDetail();
        detail.setItemRef(reference(SERVICES));
        detail.setQty(BigDecimal.ONE);
        detail.setUnitPrice(new BigDecimal(amount));
        Line line = new Line();
        line.setAmount(new BigDecimal(amount));
        line.setDetailType(LineDetailTypeEnum.SALES_ITEM_LINE_DETAIL);
        line.setSalesItemLineDetail(detail);
        return line;
    }

    /** received in full for one invoice */
    static Payment aPayment(Customer customer, Invoice invoice, String amount) {
        Payment payment = new Payment();
        payment.setCustomerRef(reference(customer.getId()));
        payment.setTotalAmt(new BigDecimal(amount));
        payment.setLine(List.of(aLinkTo("Invoice", invoice.getId(), amount)));
        return payment;
    }

    /** a payment's line: this much of it settles, or comes from, a document */
    static Line aLinkTo(String type, String id, String amount) {
        LinkedTxn link = new LinkedTxn();
        link.setTxnId(id);
        link.setTxnType(type);
        Line line = new Line();
        line.setAmount(new BigDecimal(amount));
        line.setLinkedTxn(List.of(link));
        return line;
    }

    static ReferenceType reference(String id) {
        ReferenceType reference = new ReferenceType();
        reference.setValue(id);
        return reference;
    }
}
