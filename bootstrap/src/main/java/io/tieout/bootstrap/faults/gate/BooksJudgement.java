package io.tieout.bootstrap.faults.gate;

import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/** Holds the books of every company against what its approvers signed. */
final class BooksJudgement {

    private final Parts house;
    private final List<Signing> signings;
    private final FaultReport.Draft draft = new FaultReport.Draft();

    BooksJudgement(Parts house, List<Signing> signings) {
        this.house = house;
        this.signings = signings;
    }

    FaultReport report(int drafted) {
        signings.forEach(this::judge);
        int signed = sum(signing -> signing.signed().size());
        draft.figure("invoices drafted", drafted)
                .figure("companies", signings.size())
                .figure("signed, by one of three approvers at once", signed)
                .figure("could not be pushed as they were", sum(Signing::blocked))
                .figure("approvals with a plan that had changed, all refused", sum(Signing::stale));
        draft.expect("signed or blocked", drafted, signed + sum(Signing::blocked));
        if (signed == 0) {
            draft.broken("nothing was signed, so nothing was put to the test");
        }
        return draft.report();
    }

    private void judge(Signing signing) {
        String realm = signing.company().realm();
        Map<String, JsonNode> byMark = new HashMap<>();
        int landed = 0;
        for (JsonNode invoice : house.twin().records(realm, "Invoice")) {
            byMark.put(invoice.path("PrivateNote").asString(), invoice);
            landed++;
        }
        Map<InvoiceId, InvoiceDocument> signed = signing.signed();
        draft.expect("invoices in the books of " + signing.company(), signed.size(), landed);
        Map<String, String> accounts = accounts(realm);
        signed.forEach((id, document) -> {
            JsonNode invoice = byMark.get("Tieout " + id.value());
            if (invoice == null) {
                draft.broken(document.number() + " of " + signing.company() + " did not land");
            } else {
                compare(signing, document, invoice, accounts);
                draft.expect(
                        "what Tieout takes for " + document.number() + " of " + signing.company(),
                        invoice.path("Id").asString(),
                        known(signing, id));
            }
        });
    }

    private void compare(
            Signing signing,
            InvoiceDocument document,
            JsonNode invoice,
            Map<String, String> accounts) {
        boolean hasOwnNumbers = signing.books().hasOwnNumbers();
        Written.landed(invoice, document.tax(), hasOwnNumbers, accounts)
                .differencesFrom(Written.signed(document, hasOwnNumbers))
                .forEach(difference ->
                        draft.broken(
                                document.number()
                                        + " of "
                                        + signing.company()
                                        + ": "
                                        + difference));
    }

    private Map<String, String> accounts(String realm) {
        Map<String, String> accounts = new HashMap<>();
        for (JsonNode item : house.twin().records(realm, "Item")) {
            accounts.put(
                    item.path("Id").asString(),
                    item.path("IncomeAccountRef").path("value").asString());
        }
        return accounts;
    }

    private String known(Signing signing, InvoiceId id) {
        return house.invoices()
                .find(signing.company().viewer(), id)
                .filter(invoice -> invoice.status() == Status.PUSHED)
                .map(InvoiceView::documentId)
                .orElse("none");
    }

    private int sum(ToIntFunction<Signing> count) {
        return signings.stream().mapToInt(count).sum();
    }
}
