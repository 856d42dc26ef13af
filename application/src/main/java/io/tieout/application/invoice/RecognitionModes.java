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
 * Whether what a document credits is what its products are: a product that is earned by schedule
 * credits the account on which its revenue waits and is billed under an agreement, any other
 * credits no liability.
 */
record RecognitionModes(References references, Mappings mappings, AgreementViews agreements) {

    /** what is sold before it is earned is owed; facts sheet, end of section 15 */
    private static final String LIABILITY = "Other Current Liability";

    /**
     * what contradicts; two statements, one more where something is earned by schedule
     *
     * @param invoice empty for what takes back or changes what landed
     */
    List<Reason> obstacles(
            TenantId tenant,
            ConnectionId books,
            Optional<InvoiceId> invoice,
            InvoiceContent content,
            InvoiceDocument document) {
        Set<String> products =
                content.lines().stream().map(InvoiceLine::product).collect(Collectors.toSet());
        Map<String, Reference> deferred =
                mappings.meanings(tenant, books, MappedWord.Kind.DEFERRED_REVENUE, products);
        Set<String> liabilities =
                references.accountsOfType(tenant, books, LIABILITY).stream()
                        .map(Reference::externalId)
                        .collect(Collectors.toUnmodifiableSet());
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            String product = content.lines().get(i).product();
            Target credited = document.lines().get(i).incomeAccount();
            contradiction(
                            product,
                            Optional.ofNullable(deferred.get(product)).map(Reference::target),
                            credited,
                            liabilities.contains(credited.id()))
                    .ifPresent(reasons::add);
        }
        invoice.filter(_ -> !deferred.isEmpty())
                .filter(id -> !agreements.hasBilled(tenant, id))
                .ifPresent(_ -> reasons.add(sold(deferred.keySet())));
        return reasons;
    }

    private static Optional<Reason> contradiction(
            String product, Optional<Target> deferred, Target credited, boolean isLiability) {
        if (deferred.isPresent() && !deferred.get().id().equals(credited.id())) {
            String waits = deferred.get().name();
            return Optional.of(
                    new IncomeAccountContradicts(
                            "product '"
                                    + product
                                    + "' is earned by schedule and waits on '"
                                    + waits
                                    + "', but its item credits '"
                                    + credited.name()
                                    + "'; point the item at '"
                                    + waits
                                    + "' in the accounting system"));
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
