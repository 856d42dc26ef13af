package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.CLASSES;
import static io.tieout.domain.invoice.InvoiceExamples.COMPANY;
import static io.tieout.domain.invoice.InvoiceExamples.CONNECTION;
import static io.tieout.domain.invoice.InvoiceExamples.CUSTOMER;
import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ITEMS;
import static io.tieout.domain.invoice.InvoiceExamples.NET_30;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.line;
import static io.tieout.domain.invoice.InvoiceExamples.resolved;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Warning;
import io.tieout.domain.invoice.ResolvedReferences.Classes;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.Customer;
import io.tieout.domain.invoice.ResolvedReferences.Item;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushPlannerTest {

    private static final Company NATIONAL =
            new Company(
                    true,
                    SalesTax.BY_NATIONAL_CODE,
                    false,
                    Classes.PER_LINE,
                    Optional.empty(),
                    true,
                    Optional.empty());

    private static final Customer FOUND = new Customer.Found(CUSTOMER, "USD", NET_30);

    @Test
    void aReadyPlanIsTheExactDocumentWithEveryReferenceResolved() {
        PushPlan plan = plan(content(), resolved(FOUND));

        InvoiceDocument expected =
                new InvoiceDocument(
                        CUSTOMER,
                        "INV-1",
                        ISSUED_ON,
                        DUE_ON,
                        NET_30,
                        List.of(
                                new InvoiceDocument.Line(
                                        "Consulting in March",
                                        new Target("7", "Hours"),
                                        new Target("79", "Services income"),
                                        Quantity.of("4"),
                                        usd("25.00"),
                                        usd("100.00"),
                                        new ServicePeriod.Between(ISSUED_ON, DUE_ON),
                                        "NON",
                                        new Target("300", "East"))),
                        usd("0"),
                        new ExpectedTax.None(),
                        usd("100.00"),
                        "thank you",
                        Target.none(),
                        new ExpectedRate.Fixed(ExchangeRate.ONE));
        assertThat(plan).isEqualTo(new PushPlan.Ready(expected, PlanHash.of(expected), List.of()));
    }

    @Test
    void aLineWithoutAClassNamesNone() {
        InvoiceLine classless =
                new InvoiceLine(
                        "d",
                        "consulting",
                        Quantity.of("1"),
                        usd("1"),
                        new ServicePeriod.Unstated(),
                        "NON",
                        "");

        PushPlan plan = plan(content(List.of(classless), new Discount.None()), resolved(FOUND));

        assertThat(plan).isInstanceOf(PushPlan.Ready.class);
        assertThat(((PushPlan.Ready) plan).document().lines().getFirst().reportedClass().isNone())
                .isTrue();
    }

    @Test
    void withoutAConnectionNothingCanBePlanned() {
        blockedBy(plan(content(), new ResolvedReferences.Unconnected()), Reason.NotConnected.class);
        blockedBy(
                plan(content(), new ResolvedReferences.Disconnected("the authorisation is gone")),
                Reason.ConnectionDown.class);
    }

    @Test
    void anUnlinkedAccountBlocks() {
        blockedBy(
                plan(content(), resolved(new Customer.NotLinked("acme"))),
                Reason.AccountNotLinked.class);
    }

    @Test
    void aCustomerWhoIsNoLongerActiveBlocks() {
        blockedBy(
                plan(content(), resolved(new Customer.Missing(CUSTOMER))),
                Reason.AccountNotLinked.class);
    }

    @Test
    void aCustomerInAnotherCurrencyBlocks() {
        blockedBy(
                plan(content(), resolved(new Customer.Found(CUSTOMER, "EUR", NET_30))),
                Reason.CurrencyDiffers.class);
    }

    @Test
    void aCustomerOfAFormerConnectionBlocks() {
        DocumentLink elsewhere = new DocumentLink(new ConnectionId(new UUID(9, 9)), "58");

        blockedBy(
                plan(content(), resolved(new Customer.Found(elsewhere, "USD", NET_30))),
                Reason.NotConnected.class);
    }

    @Test
    void anItemWhoseAccountNobodyKnowsBlocks() {
        Map<String, Item> accountless =
                Map.of("consulting", new Item(new Target("7", "Hours"), Target.none()));

        blockedBy(
                plan(content(), new Resolved(CONNECTION, COMPANY, FOUND, accountless, CLASSES)),
                Reason.NoIncomeAccount.class);
    }

    @Test
    void anInvoiceOfAClosedDayBlocks() {
        blockedBy(
                plan(content(), resolved(FOUND, closedThrough(ISSUED_ON))),
                Reason.PeriodClosed.class);
        assertThat(plan(content(), resolved(FOUND, closedThrough(ISSUED_ON.minusDays(1)))))
                .isInstanceOf(PushPlan.Ready.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOWHERE", "PER_DOCUMENT"})
    void aClassOnALineBlocksWhereTheCompanyKeepsNonePerLine(Classes classes) {
        Company company =
                new Company(
                        true,
                        SalesTax.NONE,
                        false,
                        classes,
                        Optional.empty(),
                        true,
                        Optional.empty());

        blockedBy(plan(content(), resolved(FOUND, company)), Reason.ClassNotTracked.class);
    }

    @Test
    void aTextThatNoRuleShortensBlocksAndNamesFieldAndLimit() {
        InvoiceContent entered = content();
        InvoiceContent unfit =
                new InvoiceContent(
                        entered.account(),
                        "N".repeat(22),
                        entered.currency(),
                        entered.issuedOn(),
                        entered.dueOn(),
                        entered.lines(),
                        entered.discount(),
                        "a bell \u0007",
                        "");

        assertThat(plan(unfit, resolved(FOUND, COMPANY)))
                .isInstanceOfSatisfying(
                        PushPlan.Blocked.class,
                        plan ->
                                assertThat(plan.reasons())
                                        .extracting(Reason::message)
                                        .containsExactly(
                                                "number has 22 characters, but at most 21 fit;"
                                                        + " revise the document, it is never cut",
                                                "memo has character BEL at place 8, but no control"
                                                        + " character but tabs and line breaks"
                                                        + " fits; revise the document, it is never"
                                                        + " cut"));
    }

    @Test
    void aTreatmentThatMeansNoNationalTaxCodeBlocks() {
        blockedBy(plan(content(), resolved(FOUND, NATIONAL)), Reason.NoTaxCode.class);
    }

    @Test
    void aTreatmentThatMeansANationalTaxCodeIsSentAsThatCode() {
        Resolved mapped =
                new Resolved(
                        CONNECTION,
                        NATIONAL,
                        FOUND,
                        ITEMS,
                        CLASSES,
                        Map.of("NON", new Target("9", "Exempt"), "TAX", new Target("5", "ALV")),
                        Map.of(),
                        Map.of());

        assertThat(plan(content(), mapped))
                .isInstanceOfSatisfying(
                        PushPlan.Ready.class,
                        plan ->
                                assertThat(plan.document().lines())
                                        .extracting(InvoiceDocument.Line::taxCode)
                                        .containsOnly("9"));
    }

    @Test
    void daysThatMeanATermWinOverTheCustomersOwn() {
        Target net30 = new Target("3", "Net 30");
        Resolved mapped =
                new Resolved(
                        CONNECTION,
                        COMPANY,
                        FOUND,
                        ITEMS,
                        CLASSES,
                        Map.of(),
                        Map.of(Resolved.days(content()), net30),
                        Map.of());

        assertThat(plan(content(), mapped))
                .isInstanceOfSatisfying(
                        PushPlan.Ready.class,
                        plan -> assertThat(plan.document().term()).isEqualTo(net30));
    }

    @Test
    void whatTheCompanysSettingsWillDoIsAWarning() {
        Company company =
                new Company(
                        false,
                        SalesTax.NONE,
                        true,
                        Classes.PER_LINE,
                        Optional.empty(),
                        true,
                        Optional.empty());

        PushPlan plan = plan(taxable(), resolved(FOUND, company));

        assertThat(plan).isInstanceOf(PushPlan.Ready.class);
        assertThat(plan.warnings())
                .hasExactlyElementsOfTypes(
                        Warning.Renumbered.class,
                        Warning.TaxIgnored.class,
                        Warning.CreditsApplied.class);
    }

    @Test
    void aTextThatDoesNotFitLandsShortenedAndTheWarningShowsBothTexts() {
        InvoiceContent wordy = described("word ".repeat(900).strip());

        PushPlan plan = plan(wordy, resolved(FOUND));

        String lands = ((PushPlan.Ready) plan).document().lines().getFirst().description();
        assertThat(lands).hasSizeLessThanOrEqualTo(4000).endsWith("word...");
        assertThat(plan.warnings())
                .containsExactly(
                        new Warning.Shortened(
                                "lines.0.description",
                                wordy.lines().getFirst().description(),
                                lands));
    }

    @Test
    void aTextThatFitsLandsAsItIsWithoutAWarning() {
        InvoiceContent full = described("d".repeat(4000));

        PushPlan plan = plan(full, resolved(FOUND));

        assertThat(((PushPlan.Ready) plan).document().lines().getFirst().description())
                .isEqualTo("d".repeat(4000));
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void aMemoIsShortenedTooAndWhatIsSignedIsTheShortOne() {
        InvoiceContent draft = described("d");
        InvoiceContent wordy =
                new InvoiceContent(
                        draft.account(),
                        draft.number(),
                        draft.currency(),
                        draft.issuedOn(),
                        draft.dueOn(),
                        draft.lines(),
                        draft.discount(),
                        "m".repeat(1001),
                        "");

        PushPlan.Ready plan = (PushPlan.Ready) plan(wordy, resolved(FOUND));

        assertThat(plan.document().memo()).isEqualTo("m".repeat(997) + "...");
        assertThat(plan.hash()).isEqualTo(PlanHash.of(plan.document()));
        assertThat(plan.warnings())
                .singleElement()
                .extracting(Warning::message)
                .isEqualTo(
                        "memo has 1001 characters and lands with 1000, shortened at a word;"
                                + " shorten it yourself to choose the words");
    }

    private static InvoiceContent described(String description) {
        InvoiceLine line =
                new InvoiceLine(
                        description,
                        "consulting",
                        Quantity.of("1"),
                        usd("100.00"),
                        new ServicePeriod.Unstated(),
                        "NON",
                        "");
        return content(List.of(line), new Discount.None());
    }

    @Test
    void taxOnTaxableLinesIsSignedAsComputedThereUpToAFenceOfTheirSum() {
        InvoiceContent mixed =
                content(
                        List.of(taxable().lines().getFirst(), line("4", "25.00")),
                        new Discount.None());

        PushPlan plan = plan(mixed, resolved(FOUND));

        assertThat(((PushPlan.Ready) plan).document().tax())
                .isEqualTo(new ExpectedTax.ComputedThere(usd("15.00")));
        assertThat(plan.warnings()).singleElement().isInstanceOf(Warning.TaxComputedThere.class);
    }

    @Test
    void everyObstacleIsNamedOnceAndAtOnce() {
        InvoiceContent twoLines =
                content(List.of(line("1", "1"), line("2", "2")), new Discount.None());
        Resolved nothing =
                new Resolved(
                        CONNECTION, COMPANY, new Customer.NotLinked("acme"), Map.of(), Map.of());

        PushPlan plan = plan(twoLines, nothing);

        assertThat(plan).isInstanceOf(PushPlan.Blocked.class);
        assertThat(((PushPlan.Blocked) plan).reasons())
                .extracting(Reason::message)
                .containsExactly(
                        "account 'acme' is linked to no customer; link it first",
                        "no active item is named or mapped to 'consulting'; map it, create it in"
                                + " the accounting system, or change the product",
                        "no active class is named or mapped to 'East'; map it, create it in the"
                                + " accounting system, or change the line");
    }

    /** one taxable line over 100.00 */
    private static InvoiceContent taxable() {
        InvoiceLine line =
                new InvoiceLine(
                        "d",
                        "consulting",
                        Quantity.of("1"),
                        usd("100.00"),
                        new ServicePeriod.Unstated(),
                        "TAX",
                        "");
        return content(List.of(line), new Discount.None());
    }

    @Test
    void aForeignDocumentIsConvertedAtTheRateThatIsSetThere() {
        assertThat(rateIn(Optional.of(new Currency("EUR")))).isEqualTo(new ExpectedRate.SetThere());
    }

    @Test
    void aDocumentInTheCurrencyOfTheBooksIsNotConverted() {
        assertThat(rateIn(Optional.of(USD))).isEqualTo(new ExpectedRate.Fixed(ExchangeRate.ONE));
    }

    @Test
    void nothingIsSaidOfTheRateWhileNobodyKnowsTheCurrencyOfTheBooks() {
        assertThat(rateIn(Optional.empty())).isEqualTo(new ExpectedRate.Unstated());
    }

    private static ExpectedRate rateIn(Optional<Currency> home) {
        Company company =
                new Company(
                        true, SalesTax.NONE, false, Classes.PER_LINE, Optional.empty(), true, home);
        PushPlan plan = plan(content(), new Resolved(CONNECTION, company, FOUND, ITEMS, CLASSES));
        return ((PushPlan.Ready) plan).document().rate();
    }

    private static Company closedThrough(LocalDate day) {
        return new Company(
                true,
                SalesTax.NONE,
                false,
                Classes.PER_LINE,
                Optional.of(day),
                true,
                Optional.empty());
    }

    private static PushPlan plan(InvoiceContent content, ResolvedReferences references) {
        return PushPlanner.plan(content, Totals.of(content), references);
    }

    private static void blockedBy(PushPlan plan, Class<? extends Reason> reason) {
        assertThat(plan).isInstanceOf(PushPlan.Blocked.class);
        assertThat(((PushPlan.Blocked) plan).reasons()).singleElement().isInstanceOf(reason);
    }
}
