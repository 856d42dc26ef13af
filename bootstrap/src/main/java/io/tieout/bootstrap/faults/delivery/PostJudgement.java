package io.tieout.bootstrap.faults.delivery;

import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.delivery.PostOffice.Tally;
import io.tieout.bootstrap.faults.flood.Billing;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.invoice.InvoiceId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds each invoice and what settles it against the books, and the post against its answers. */
final class PostJudgement {

    private static final int TURNED_AWAY = 401;
    private static final int TAKEN = 200;
    private static final int NANOS_A_MILLISECOND = 1_000_000;

    private final TwinAdmin twin;
    private final InvoiceViews invoices;
    private final FaultReport.Draft draft = new FaultReport.Draft();

    PostJudgement(TwinAdmin twin, InvoiceViews invoices) {
        this.twin = twin;
        this.invoices = invoices;
    }

    /** A company, and which of its invoices bears which number. */
    record Books(Company company, Billing billing) {}

    FaultReport report(List<Books> all, Tally tally) {
        int payments = all.stream().mapToInt(this::judge).sum();
        draft.figure("companies", all.size())
                .figure("payments in the books", payments)
                .figure("deliveries", tally.deliveries())
                .figure("of them repeated", tally.duplicated)
                .figure("of them forged, all turned away", tally.forged)
                .figure("of them never delivered", tally.lost)
                .figure("acknowledged within, median", millis(tally, 50))
                .figure("acknowledged within, 99 of 100", millis(tally, 99));
        draft.expect("answers to forgeries", Set.of(TURNED_AWAY), Set.copyOf(tally.answersToForged))
                .expect("forgeries answered", tally.forged, tally.answersToForged.size())
                .expect("answers to the genuine", Set.of(TAKEN), Set.copyOf(tally.answersToGenuine))
                .expect(
                        "genuine ones answered",
                        tally.genuine + tally.duplicated,
                        tally.answersToGenuine.size());
        if (tally.lost == 0 || tally.duplicated == 0) {
            draft.broken("the post was honest, so nothing was put to the test");
        }
        return draft.report();
    }

    private static String millis(Tally tally, int percent) {
        List<Long> nanos = tally.genuineNanos.stream().sorted().toList();
        long there = nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100));
        return there / NANOS_A_MILLISECOND + " ms";
    }

    private int judge(Books books) {
        Company company = books.company();
        JsonNode payments = twin.records(company.realm(), "Payment");
        Map<String, List<BigDecimal>> shares = sharesByInvoice(payments);
        for (JsonNode document : twin.records(company.realm(), "Invoice")) {
            String number = document.path("DocNumber").asString();
            InvoiceId id = books.billing().invoice(number);
            InvoiceView ours = invoices.find(company.viewer(), id).orElseThrow();
            String where = number + " of " + company;
            draft.expect(
                    "what is owed for " + where,
                    amount(document.path("Balance").decimalValue()),
                    amount(decimal(ours.balance().minorUnits())));
            draft.expect(
                    "what settles " + where,
                    sorted(shares.getOrDefault(document.path("Id").asString(), List.of())),
                    sorted(settlements(company, id)));
        }
        return payments.size();
    }

    private List<BigDecimal> settlements(Company company, InvoiceId id) {
        return invoices
                .settlements(company.viewer(), Set.of(id))
                .getOrDefault(id, List.of())
                .stream()
                .map(Settlement::amount)
                .map(amount -> decimal(amount.minorUnits()))
                .toList();
    }

    private static Map<String, List<BigDecimal>> sharesByInvoice(JsonNode payments) {
        Map<String, List<BigDecimal>> shares = new HashMap<>();
        for (JsonNode payment : payments) {
            for (JsonNode line : payment.path("Line")) {
                for (JsonNode linked : line.path("LinkedTxn")) {
                    shares.computeIfAbsent(linked.path("TxnId").asString(), _ -> new ArrayList<>())
                            .add(line.path("Amount").decimalValue());
                }
            }
        }
        return shares;
    }

    private static List<String> sorted(List<BigDecimal> amounts) {
        return amounts.stream()
                .filter(each -> each.signum() != 0)
                .map(PostJudgement::amount)
                .sorted()
                .toList();
    }

    private static BigDecimal decimal(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
