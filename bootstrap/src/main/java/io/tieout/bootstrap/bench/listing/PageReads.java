package io.tieout.bootstrap.bench.listing;

import io.tieout.application.account.AccountViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.view.AnswerAtHand;
import io.tieout.application.view.Answers;
import io.tieout.application.view.Answers.Answer;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.demo.DemoTenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The same page by the reads alone: four reads of the database, no way to it and none back. */
final class PageReads {

    private static final int ROWS = 50;

    private static final InvoiceFilter EVERY_INVOICE =
            new InvoiceFilter(
                    Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), "", Set.of());

    private final Viewer viewer = Viewer.system(DemoTenant.demoCompany().id());
    private final InvoiceViews invoices;
    private final AccountViews accounts;
    private final PaymentViews payments;
    private final Answers answers;

    PageReads(BenchHouse house) {
        this.invoices = house.part(InvoiceViews.class);
        this.accounts = house.part(AccountViews.class);
        this.payments = house.part(PaymentViews.class);
        this.answers = house.part(Answers.class);
    }

    /** of one state, as the page is read */
    void read() {
        try (Answer answer = answers.begin()) {
            AnswerAtHand.set(answer);
            readPage();
        } finally {
            AnswerAtHand.clear();
        }
    }

    private void readPage() {
        List<InvoiceView> page =
                invoices
                        .list(viewer, EVERY_INVOICE, Order.NUMBER_ASC, new PageRequest(ROWS, ""))
                        .rows()
                        .stream()
                        .map(Page.Row::value)
                        .toList();
        int found =
                accounts.findAll(
                                        viewer,
                                        page.stream()
                                                .map(invoice -> invoice.content().account())
                                                .collect(Collectors.toSet()))
                                .size()
                        + payments.findAll(
                                        viewer,
                                        invoices
                                                .settlements(
                                                        viewer,
                                                        page.stream()
                                                                .map(InvoiceView::id)
                                                                .collect(Collectors.toSet()))
                                                .values()
                                                .stream()
                                                .flatMap(List::stream)
                                                .map(Settlement::payment)
                                                .collect(Collectors.toSet()))
                                .size();
        if (page.size() != ROWS || found != ROWS + 1) {
            throw new IllegalStateException(
                    "a page of " + page.size() + " came with " + found + " accounts and payments");
        }
    }
}
