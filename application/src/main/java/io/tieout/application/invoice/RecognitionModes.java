package io.tieout.application.invoice;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.mapping.Mappings;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Reason.IncomeAccountContradicts;
import io.tieout.domain.invoice.PushPlan.Reason.SoldByAgreement;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what a document credits is what its products are: a product that is earned by schedule is
 * billed under an agreement and credits the account on which its revenue waits, or income, and then
 * an entry beside the document defers it; any other credits no liability.
 */
record RecognitionModes(References references, Mappings mappings, AgreementViews agreements) {

    /** what is sold before it is earned is owed; facts sheet, end of section 15 */
    private static final String LIABILITY = "Other Current Liability";

    private static final String INCOME = "Income";

    /**
     * What a document is about.
     *
     * @param isNew whether it is that invoice's first, and not what takes back or changes it
     */
    record Subject(InvoiceId invoice, boolean isNew) {}

    /**
     * What becomes of a document.
     *
     * @param deferredTo for each line where an entry beside the document defers it
     * @param obstacles what contradicts
     */
    record Judgement(List<Target> deferredTo, List<Reason> obstacles) {}

    /** two statements, two more where something is earned by schedule */
    Judgement judge(
            TenantId tenant,
            ConnectionId books,
            Subject subject,
            InvoiceContent content,
            InvoiceDocument document) {
        Set<String> products =
                content.lines().stream().map(InvoiceLine::product).collect(Collectors.toSet());
        Map<String, Reference> deferred =
                mappings.meanings(tenant, books, MappedWord.Kind.DEFERRED_REVENUE, products);
        Set<String> liabilities = accounts(tenant, books, LIABILITY);
        Set<String> incomes = deferred.isEmpty() ? Set.of() : accounts(tenant, books, INCOME);
        boolean isBilled = !deferred.isEmpty() && agreements.hasBilled(tenant, subject.invoice());
        List<Target> deferredTo = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            String product = content.lines().get(i).product();
            Target credited = document.lines().get(i).incomeAccount();
            Optional<Target> waits =
                    Optional.ofNullable(deferred.get(product)).map(Reference::target);
            boolean isIncome = incomes.contains(credited.id());
            deferredTo.add(waits.filter(_ -> isIncome && isBilled).orElse(Target.none()));
            contradiction(product, waits, credited, liabilities.contains(credited.id()), isIncome)
                    .ifPresent(reasons::add);
        }
        if (!deferred.isEmpty() && subject.isNew() && !isBilled) {
            reasons.add(sold(deferred.keySet()));
        }
        return new Judgement(deferredTo, reasons);
    }

    private Set<String> accounts(TenantId tenant, ConnectionId books, String type) {
        return references.accountsOfType(tenant, books, type).stream()
                .map(Reference::externalId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** of a document that stood there before: nobody signed an entry that would defer it */
    static Reason neverDeferred() {
        return new IncomeAccountContradicts(
                "its product is earned by schedule and its item credits income, so an entry that"
                        + " an approver signs must defer it; void the document there and approve"
                        + " the invoice instead of linking it");
    }

    private static Optional<Reason> contradiction(
            String product,
            Optional<Target> deferred,
            Target credited,
            boolean isLiability,
            boolean isIncome) {
        if (deferred.isPresent() && !deferred.get().id().equals(credited.id()) && !isIncome) {
            String waits = deferred.get().name();
            return Optional.of(
                    new IncomeAccountContradicts(
                            "product '"
                                    + product
                                    + "' is earned by schedule and waits on '"
                                    + waits
                                    + "', but its item credits '"
                                    + credited.name()
                                    + "', which is no income account either; point the item at '"
                                    + waits
                                    + "' or at an income account in the accounting system"));
        }
        if (deferred.isEmpty() && isLiability) {
            return Optional.of(
                    new IncomeAccountContradicts(
                            "product '"
                                    + product
                                    + "' is earned when it is invoiced, but its item credits the"
                                    + " liability '"
                                    + credited.name()
                                    + "'; point the item at an income account, or map the product"
                                    + " with DEFERRED_REVENUE and sell it by agreement"));
        }
        return Optional.empty();
    }

    private static Reason sold(Set<String> products) {
        return new SoldByAgreement(
                "nothing would ever earn "
                        + products.stream().sorted().toList()
                        + ", which is earned by schedule; make an agreement with draftAgreement,"
                        + " which bills it");
    }
}
