package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.CONNECTION;
import static io.tieout.domain.invoice.InvoiceExamples.CUSTOMER;
import static io.tieout.domain.invoice.InvoiceExamples.NET_30;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.ResolvedReferences.Classes;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.Customer;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Documents that belong to one department as a whole. */
class DepartmentTest {

    private static final Target NORTH = new Target("12", "North");
    private static final Customer FOUND = new Customer.Found(CUSTOMER, "USD", NET_30);
    private static final Company KEEPS_THEM = company(true);

    @Test
    void whatADepartmentMeansIsInTheDocumentAndInItsHash() {
        PushPlan.Ready north = ready(in("north"));

        assertThat(north.document().department()).isEqualTo(NORTH);
        assertThat(north.hash().changesSince(plan().hash())).containsExactly(PlanSection.ACCOUNTS);
        assertThat(ready(in("")).hash()).isEqualTo(plan().hash());
    }

    @Test
    void aDepartmentThatMeansNothingBlocks() {
        assertThat(reason(in("south"), KEEPS_THEM)).isInstanceOf(Reason.NoSuchDepartment.class);
    }

    @Test
    void aDepartmentBlocksWhereTheCompanyKeepsNone() {
        assertThat(reason(in("north"), company(false)))
                .isInstanceOf(Reason.DepartmentNotTracked.class);
        assertThat(PushPlanner.plan(in(""), Totals.of(in("")), books(company(false))))
                .isInstanceOf(PushPlan.Ready.class);
    }

    @Test
    void aNameFitsItsRecord() {
        assertThatCode(() -> ContentRules.check(in("d".repeat(100)), USD))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(() -> ContentRules.check(in("d".repeat(101)), USD))
                .satisfies(
                        refused -> assertThat(refused.rejection().field()).isEqualTo("department"));
    }

    private static Reason reason(InvoiceContent content, Company company) {
        PushPlan plan = PushPlanner.plan(content, Totals.of(content), books(company));
        return ((PushPlan.Blocked) plan).reasons().getFirst();
    }

    private static PushPlan.Ready ready(InvoiceContent content) {
        return (PushPlan.Ready) PushPlanner.plan(content, Totals.of(content), books(KEEPS_THEM));
    }

    private static Resolved books(Company company) {
        Resolved plain = resolved(FOUND, company);
        return new Resolved(
                CONNECTION,
                company,
                FOUND,
                plain.items(),
                plain.classes(),
                Map.of(),
                Map.of(),
                Map.of("north", NORTH));
    }

    private static Company company(boolean keepsDepartments) {
        return new Company(
                true,
                SalesTax.NONE,
                false,
                Classes.PER_LINE,
                Optional.empty(),
                keepsDepartments,
                Optional.empty());
    }

    private static InvoiceContent in(String department) {
        InvoiceContent plain = content();
        return new InvoiceContent(
                plain.account(),
                plain.number(),
                plain.currency(),
                plain.issuedOn(),
                plain.dueOn(),
                plain.lines(),
                plain.discount(),
                plain.memo(),
                department);
    }
}
