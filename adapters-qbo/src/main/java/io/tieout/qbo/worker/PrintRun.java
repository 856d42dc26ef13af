package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.PrintInvoice;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;

/** Has QuickBooks print an invoice for somebody who waits for it. */
final class PrintRun {

    private final RealmDesk desk;

    PrintRun(RealmDesk desk) {
        this.desk = desk;
    }

    /** whoever waits is told at once and asks again, so a print that failed is not repeated */
    Outcome print(Operation operation, PrintInvoice work) {
        return switch (desk.invoices().pdf(work.documentId())) {
            case Good<byte[]>(var pdf) -> {
                desk.keep(work, pdf);
                yield new Outcome.Done();
            }
            case Failed<byte[]>(var fault) ->
                    new Outcome.Dead(fault.words(), fault.nextStep(), fault.turn());
        };
    }
}
