package io.tieout.domain.invoice;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** What the names in an invoice mean in the accounting system, as far as Tieout's copy knows. */
public sealed interface ResolvedReferences {

    /** The tenant is connected to no accounting system. */
    record Unconnected() implements ResolvedReferences {}

    /** The tenant's connection is lost, for this reason. */
    record Disconnected(String reason) implements ResolvedReferences {}

    /**
     * Looked up at the tenant's connection.
     *
     * @param items by product code; a product without an active item is left out
     * @param classes by class name; a name without an active class is left out
     * @param taxCodes by how a line is taxed; a treatment that means no active code is left out
     * @param terms by days from issue to due date; days that mean no active term are left out
     * @param departments by name; a name without an active department is left out
     */
    record Resolved(
            ConnectionId connection,
            Company company,
            Customer customer,
            Map<String, Item> items,
            Map<String, Target> classes,
            Map<String, Target> taxCodes,
            Map<String, Target> terms,
            Map<String, Target> departments)
            implements ResolvedReferences {

        public Resolved {
            items = Map.copyOf(items);
            classes = Map.copyOf(classes);
            taxCodes = Map.copyOf(taxCodes);
            terms = Map.copyOf(terms);
            departments = Map.copyOf(departments);
        }

        /** of a company of which no tax code, term or department is mapped */
        public Resolved(
                ConnectionId connection,
                Company company,
                Customer customer,
                Map<String, Item> items,
                Map<String, Target> classes) {
            this(connection, company, customer, items, classes, Map.of(), Map.of(), Map.of());
        }

        /** the same as if no day were closed: for what stands in the books already */
        public Resolved withOpenBooks() {
            return new Resolved(
                    connection,
                    company.withOpenBooks(),
                    customer,
                    items,
                    classes,
                    taxCodes,
                    terms,
                    departments);
        }

        /** what the days from issue to due date mean; otherwise the customer's own term */
        Target term(InvoiceContent content, Target ofCustomer) {
            return terms.getOrDefault(days(content), ofCustomer);
        }

        /** the days from issue to due date, as a word that may be mapped */
        public static String days(InvoiceContent content) {
            return Long.toString(ChronoUnit.DAYS.between(content.issuedOn(), content.dueOn()));
        }

        /** what a line's treatment is called there */
        String taxCode(String treatment) {
            return company.salesTax() == SalesTax.BY_NATIONAL_CODE
                    ? taxCodes.getOrDefault(treatment, Target.none()).id()
                    : treatment;
        }

        Item item(String product) {
            Item item = items.get(product);
            if (item == null) {
                throw new IllegalArgumentException("no item for product '" + product + "'");
            }
            return item;
        }

        /** none for the empty name */
        Target departmentNamed(String department) {
            return department.isEmpty()
                    ? Target.none()
                    : departments.getOrDefault(department, Target.none());
        }

        /** none for the empty name */
        Target classNamed(String className) {
            return className.isEmpty()
                    ? Target.none()
                    : classes.getOrDefault(className, Target.none());
        }
    }

    /**
     * An item of the accounting system.
     *
     * @param incomeAccount what a sale of it credits; none when the copy does not know it
     */
    record Item(Target item, Target incomeAccount) {}

    /**
     * How the connected company keeps its books.
     *
     * @param keepsOurNumbers false: it numbers documents itself
     * @param closedThrough nothing on or before this day can land
     * @param keepsDepartments whether a document can name one
     * @param homeCurrency the currency of the books; empty when the company never said it
     */
    record Company(
            boolean keepsOurNumbers,
            SalesTax salesTax,
            boolean appliesCreditsItself,
            Classes classes,
            Optional<LocalDate> closedThrough,
            boolean keepsDepartments,
            Optional<Currency> homeCurrency) {

        /** what can be signed about the rate of a document in a currency */
        ExpectedRate rateOf(Currency currency) {
            return homeCurrency
                    .<ExpectedRate>map(home ->
                            home.equals(currency)
                                    ? new ExpectedRate.Fixed(ExchangeRate.ONE)
                                    : new ExpectedRate.SetThere())
                    .orElseGet(ExpectedRate.Unstated::new);
        }

        Company withOpenBooks() {
            return new Company(
                    keepsOurNumbers,
                    salesTax,
                    appliesCreditsItself,
                    classes,
                    Optional.empty(),
                    keepsDepartments,
                    homeCurrency);
        }
    }

    /** How a company charges sales tax. */
    enum SalesTax {
        /** Not at all: whatever a line says, nothing is added. */
        NONE,
        /** The accounting system computes it from addresses or from the codes of the lines. */
        COMPUTED_THERE,
        /** Every line needs a tax code of that country, which its treatment is mapped to. */
        BY_NATIONAL_CODE
    }

    /** Where a company lets documents name classes. */
    enum Classes {
        NOWHERE,
        /** One for the whole document. */
        PER_DOCUMENT,
        PER_LINE
    }

    /** Who the invoice is addressed to over there. */
    sealed interface Customer {

        /** Nobody said which customer this account is; {@code reference} is the account's own. */
        record NotLinked(String reference) implements Customer {}

        /** Linked, but the copy has no such active customer. */
        record Missing(DocumentLink link) implements Customer {}

        /**
         * Linked and active.
         *
         * @param currency the ISO code it is billed in
         * @param term the term it is billed with, none if it has none
         */
        record Found(DocumentLink link, String currency, Target term) implements Customer {}
    }
}
