package io.tieout.application.invoice.linking;

import io.tieout.application.invoice.linking.InvoiceLinkProposal.Answer;
import io.tieout.application.invoice.linking.InvoiceLinkProposal.Candidate;
import io.tieout.application.invoice.linking.WaitingInvoices.Waiting;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.linking.Bill;
import io.tieout.domain.invoice.linking.BillMatch;
import io.tieout.domain.observed.ObservedPicture;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which documents of the books the invoices that nobody pushed may be. Reads our own copies in two
 * statements, and writes nothing.
 */
public final class InvoiceMatching {

    /** more than these are matched in several rounds */
    private static final int MOST = 20_000;

    /** whoever reads a list of more decides nothing by it */
    private static final int SHOWN = 5;

    private final WaitingInvoices waiting;

    public InvoiceMatching(WaitingInvoices waiting) {
        this.waiting = waiting;
    }

    /** a proposal for each invoice of accounts for which others entered something, oldest first */
    public List<InvoiceLinkProposal> proposals(Viewer viewer) {
        Map<AccountId, List<ObservedView>> documents =
                waiting.documents(viewer, MOST).stream()
                        .collect(Collectors.groupingBy(each -> each.picture().account()));
        return InvoiceLinkProposal.settle(
                waiting.invoices(viewer, MOST).stream()
                        .map(invoice ->
                                proposal(
                                        invoice,
                                        documents.getOrDefault(invoice.account(), List.of())))
                        .sorted(Comparator.comparing(InvoiceLinkProposal::place))
                        .toList());
    }

    private static InvoiceLinkProposal proposal(Waiting invoice, List<ObservedView> documents) {
        return new InvoiceLinkProposal(
                invoice,
                Answer.NEEDS_A_PERSON,
                documents.stream()
                        .flatMap(document ->
                                BillMatch.of(invoice.bill(), bill(document.picture())).stream()
                                        .map(match -> new Candidate(document, match)))
                        .sorted(InvoiceLinkProposal.BEST_FIRST)
                        .limit(SHOWN)
                        .toList());
    }

    private static Bill bill(ObservedPicture picture) {
        return new Bill(picture.number(), picture.issuedOn(), picture.dueOn(), picture.total());
    }
}
