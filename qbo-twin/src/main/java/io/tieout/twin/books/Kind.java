package io.tieout.twin.books;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of rows a company's books hold, with what numbering and naming need to know of each.
 */
public enum Kind {
    COMPANY_INFO("CompanyInfo", Family.SINGLE, "CompanyInfo", "Company"),
    PREFERENCES("Preferences", Family.SINGLE, "Preferences", "Preferences"),
    CUSTOMER("Customer", Family.LIST, "Name", "Names"),
    VENDOR("Vendor", Family.LIST, "Name", "Names"),
    EMPLOYEE("Employee", Family.LIST, "Name", "Names"),
    ITEM("Item", Family.LIST, "Item", "Items"),
    ACCOUNT("Account", Family.LIST, "Account", "Accounts"),
    CLASS("Class", Family.LIST, "Class", "Klasses"),
    DEPARTMENT("Department", Family.LIST, "Department", "Depts"),
    TERM("Term", Family.LIST, "Term", "Terms"),
    TAX_CODE("TaxCode", Family.LIST, "TaxCode", "TaxCodes"),
    TAX_RATE("TaxRate", Family.LIST, "TaxRate", "TaxRates"),
    INVOICE("Invoice", Family.TRANSACTION, "Transaction", "Transactions"),
    PAYMENT("Payment", Family.TRANSACTION, "Transaction", "Transactions"),
    CREDIT_MEMO("CreditMemo", Family.TRANSACTION, "Transaction", "Transactions"),
    REFUND_RECEIPT("RefundReceipt", Family.TRANSACTION, "Transaction", "Transactions"),
    ESTIMATE("Estimate", Family.TRANSACTION, "Transaction", "Transactions"),
    JOURNAL_ENTRY("JournalEntry", Family.TRANSACTION, "Transaction", "Transactions"),
    PURCHASE("Purchase", Family.TRANSACTION, "Transaction", "Transactions"),
    DEPOSIT("Deposit", Family.TRANSACTION, "Transaction", "Transactions");

    /** How rows of a kind come and go. */
    public enum Family {
        /** exactly one row, updated only */
        SINGLE,
        /** named, made inactive instead of deleted */
        LIST,
        /** dated, numbered, deletable */
        TRANSACTION
    }

    private final String wireName;
    private final Family family;
    private final String sequence;
    private final String internalList;

    Kind(String wireName, Family family, String sequence, String internalList) {
        this.wireName = wireName;
        this.family = family;
        this.sequence = sequence;
        this.internalList = internalList;
    }

    /** The name in envelopes and queries. */
    public String wireName() {
        return wireName;
    }

    public Family family() {
        return family;
    }

    /** Kinds with the same sequence share their ids, and, for lists, their names. */
    public String sequence() {
        return sequence;
    }

    /** What the service calls the list in a 2500. */
    public String internalList() {
        return internalList;
    }

    /** The segment of a path, lower case as the service wants it. */
    public String pathName() {
        return wireName.toLowerCase(Locale.ROOT);
    }

    /** The property that holds a list row's name. */
    public String nameProperty() {
        return sequence.equals(CUSTOMER.sequence) ? "DisplayName" : "Name";
    }

    /** Whether apps are told what happens to rows of this kind: "Webhooks" page, entities. */
    public boolean isToldOf() {
        return this != COMPANY_INFO && this != TAX_CODE && this != TAX_RATE;
    }

    /** Lists whose rows stand below others need a name of their own only below their parent. */
    public boolean isHierarchical() {
        return this == ITEM || this == ACCOUNT || this == CLASS || this == DEPARTMENT;
    }

    public static Optional<Kind> ofPath(String segment) {
        return Stream.of(values()).filter(kind -> kind.pathName().equals(segment)).findFirst();
    }

    /** Case does not matter in queries. */
    public static Optional<Kind> ofName(String name) {
        return Stream.of(values()).filter(kind -> kind.wireName.equalsIgnoreCase(name)).findFirst();
    }
}
