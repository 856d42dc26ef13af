package io.tieout.graphql.invoice;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.invoice.PushCalls;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Warning;
import io.tieout.domain.invoice.PushPlan.Warning.Shortened;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import io.tieout.graphql.schema.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code PushPlan} come from. */
public final class PushPlanWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("PushPlan", PreviewedPush.class)
                .field("hash", push -> hash(push.plan()))
                .field("document", push -> document(push.plan()))
                .field("obstacles", push -> obstacles(push.plan()))
                .field("warnings", push -> push.plan().warnings())
                .into(wiring);
        Fields.of("PushCalls", PushCalls.class)
                .field("writes", PushCalls::writes)
                .field("reads", PushCalls::reads)
                .into(wiring);
        Fields.of("PushObstacle", Reason.class)
                .field("code", PushPlanWiring::code)
                .field("message", Reason::message)
                .into(wiring);
        Fields.of("PushWarning", Warning.class)
                .field("code", PushPlanWiring::code)
                .field("message", Warning::message)
                .field("field", warning -> shortened(warning, Shortened::field))
                .field("before", warning -> shortened(warning, Shortened::before))
                .field("after", warning -> shortened(warning, Shortened::after))
                .into(wiring);
        Fields.of("PushTarget", Target.class)
                .field("id", Target::id)
                .field("name", target -> Fields.orNull(target.name()))
                .into(wiring);
        Fields.of("PushExchangeRate", SignedRate.class)
                .field("basis", SignedRate::basis)
                .field("rate", SignedRate::rate)
                .into(wiring);
        document(wiring);
    }

    private static void document(RuntimeWiring.Builder wiring) {
        Fields.of("PushDocument", InvoiceDocument.class)
                .field("customerId", document -> document.customer().externalId())
                .field("number", InvoiceDocument::number)
                .field("issuedOn", InvoiceDocument::issuedOn)
                .field("dueOn", InvoiceDocument::dueOn)
                .field("term", document -> orNull(document.term()))
                .field("lines", InvoiceDocument::lines)
                .field("discount", InvoiceDocument::discount)
                .field("taxAtMost", PushPlanWiring::taxAtMost)
                .field("total", InvoiceDocument::total)
                .field("memo", document -> Fields.orNull(document.memo()))
                .field("department", document -> orNull(document.department()))
                .field("exchangeRate", document -> rate(document.rate()))
                .into(wiring);
        Fields.of("PushDocumentLine", InvoiceDocument.Line.class)
                .field("description", InvoiceDocument.Line::description)
                .field("itemId", line -> line.item().id())
                .field("itemName", line -> line.item().name())
                .field("incomeAccount", line -> orNull(line.incomeAccount()))
                .field("quantity", line -> line.quantity().value())
                .field("unitPrice", InvoiceDocument.Line::unitPrice)
                .field("amount", InvoiceDocument.Line::amount)
                .field("servicePeriod", line -> InvoiceWiring.stated(line.servicePeriod()))
                .field("taxCode", InvoiceDocument.Line::taxCode)
                .field("classId", line -> Fields.orNull(line.reportedClass().id()))
                .field("className", line -> Fields.orNull(line.reportedClass().name()))
                .field("deferredTo", line -> orNull(line.deferredTo()))
                .into(wiring);
    }

    private static @Nullable SignedRate rate(ExpectedRate rate) {
        return switch (rate) {
            case ExpectedRate.Unstated() -> null;
            case ExpectedRate.SetThere() -> new SignedRate("SET_THERE", null);
            case ExpectedRate.Fixed(var fixed) -> new SignedRate("FIXED", fixed.value());
        };
    }

    /** What is signed about the exchange rate. */
    private record SignedRate(String basis, @Nullable BigDecimal rate) {}

    private static @Nullable String shortened(Warning warning, Function<Shortened, String> part) {
        return warning instanceof Shortened text ? part.apply(text) : null;
    }

    private static @Nullable String hash(PushPlan plan) {
        return switch (plan) {
            case PushPlan.Ready(_, PlanHash(String hex), _) -> hex;
            case PushPlan.Blocked _ -> null;
        };
    }

    private static @Nullable InvoiceDocument document(PushPlan plan) {
        return switch (plan) {
            case PushPlan.Ready(InvoiceDocument document, _, _) -> document;
            case PushPlan.Blocked _ -> null;
        };
    }

    private static List<Reason> obstacles(PushPlan plan) {
        return switch (plan) {
            case PushPlan.Ready _ -> List.of();
            case PushPlan.Blocked(List<Reason> reasons, _) -> reasons;
        };
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case Reason.AccountNotLinked _ -> "ACCOUNT_NOT_LINKED";
            case Reason.NoItemForProduct _ -> "NO_ITEM_FOR_PRODUCT";
            case Reason.NoIncomeAccount _ -> "NO_INCOME_ACCOUNT";
            case Reason.IncomeAccountContradicts _ -> "INCOME_ACCOUNT_CONTRADICTS";
            case Reason.SoldByAgreement _ -> "SOLD_BY_AGREEMENT";
            case Reason.NoSuchClass _ -> "NO_SUCH_CLASS";
            case Reason.ClassNotTracked _ -> "CLASS_NOT_TRACKED";
            case Reason.NoSuchDepartment _ -> "NO_SUCH_DEPARTMENT";
            case Reason.DepartmentNotTracked _ -> "DEPARTMENT_NOT_TRACKED";
            case Reason.NoTaxCode _ -> "NO_TAX_CODE";
            case Reason.BeforeCutoff _ -> "BEFORE_CUTOFF";
            case Reason.OpeningBalancesNotTied _ -> "OPENING_BALANCES_NOT_TIED";
            case Reason.FieldDoesNotFit _ -> "FIELD_DOES_NOT_FIT";
            case Reason.PeriodClosed _ -> "PERIOD_CLOSED";
            case Reason.CurrencyDiffers _ -> "CURRENCY_DIFFERS";
            case Reason.NotConnected _ -> "NOT_CONNECTED";
            case Reason.ConnectionDown _ -> "CONNECTION_DOWN";
            case Reason.DuplicateNumber _ -> "DUPLICATE_NUMBER";
            case Reason.InvoiceNotStanding _ -> "INVOICE_NOT_STANDING";
        };
    }

    private static String code(Warning warning) {
        return switch (warning) {
            case Warning.Renumbered _ -> "RENUMBERED";
            case Warning.TaxComputedThere _ -> "TAX_COMPUTED_THERE";
            case Warning.TaxIgnored _ -> "TAX_IGNORED";
            case Warning.CreditsApplied _ -> "CREDITS_APPLIED";
            case Shortened _ -> "SHORTENED";
        };
    }

    private static @Nullable Money taxAtMost(InvoiceDocument document) {
        return switch (document.tax()) {
            case ExpectedTax.None() -> null;
            case ExpectedTax.ComputedThere(Money atMost) -> atMost;
        };
    }

    private static @Nullable Target orNull(Target target) {
        return target.isNone() ? null : target;
    }
}
