package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.COMPANY;
import static io.tieout.domain.invoice.InvoiceExamples.CUSTOMER;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.NET_30;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.line;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Reason.NotConnected;
import io.tieout.domain.invoice.PushPlan.Reason.PeriodClosed;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans that follow from another: deferred, blocked by more, made as if no day were closed. */
class PlanVariantsTest {

    private static final Target DEFERRED = new Target("90", "Deferred");
    private static final PushPlan.Ready TWO_LINES =
            plan(content(List.of(line("4", "25.00"), line("1", "5.00")), new Discount.None()));

    @Test
    void eachLineIsDeferredToItsOwnAccountAndThatIsSigned() {
        PushPlan.Ready deferring = TWO_LINES.deferring(List.of(Target.none(), DEFERRED));

        assertThat(deferring.document().lines())
                .extracting(InvoiceDocument.Line::deferredTo)
                .containsExactly(Target.none(), DEFERRED);
        assertThat(deferring.document().isDeferring()).isTrue();
        assertThat(deferring.hash()).isEqualTo(PlanHash.of(deferring.document()));
        assertThat(deferring.hash()).isNotEqualTo(TWO_LINES.hash());
    }

    @Test
    void aPlanThatDefersNothingIsTheSamePlan() {
        assertThat(TWO_LINES.deferring(List.of(Target.none(), Target.none()))).isSameAs(TWO_LINES);
        assertThat(TWO_LINES.document().isDeferring()).isFalse();
    }

    @Test
    void whateverElseIsInTheWayBlocksItToo() {
        Reason closed = new PeriodClosed("closed");
        Reason away = new NotConnected("no company");
        PushPlan blocked = TWO_LINES.blockedBy(List.of(closed));

        assertThat(TWO_LINES.blockedBy(List.of())).isSameAs(TWO_LINES);
        assertThat(((PushPlan.Blocked) blocked).reasons()).containsExactly(closed);
        assertThat(((PushPlan.Blocked) blocked.blockedBy(List.of(away))).reasons())
                .containsExactly(closed, away);
    }

    @Test
    void onlyALostConnectionPasses() {
        assertThat(new NotConnected("no company").isPassing()).isTrue();
        assertThat(new PeriodClosed("closed").isPassing()).isFalse();
    }

    @Test
    void whatStandsInTheBooksIsPlannedAsIfNoDayWereClosed() {
        Company closed =
                new Company(
                        COMPANY.keepsOurNumbers(),
                        COMPANY.salesTax(),
                        COMPANY.appliesCreditsItself(),
                        COMPANY.classes(),
                        Optional.of(ISSUED_ON),
                        COMPANY.keepsDepartments(),
                        COMPANY.homeCurrency());
        var customer = new ResolvedReferences.Customer.Found(CUSTOMER, "USD", NET_30);

        assertThat(resolved(customer, closed).withOpenBooks())
                .isEqualTo(resolved(customer, COMPANY));
    }

    @Test
    void daysFromIssueToDueAreAWord() {
        assertThat(ResolvedReferences.Resolved.days(content())).isEqualTo("30");
    }

    @Test
    void anEntrysHashHasNoSections() {
        PlanHash one = PlanHash.ofEntry("one entry");

        assertThat(one).isEqualTo(PlanHash.ofEntry("one entry"));
        assertThat(one).isNotEqualTo(PlanHash.ofEntry("another entry"));
        assertThat(PlanHash.ofText("a text", TWO_LINES.hash()).changesSince(TWO_LINES.hash()))
                .isEmpty();
        assertThat(PlanHash.ofText("a text", TWO_LINES.hash())).isNotEqualTo(TWO_LINES.hash());
    }
}
