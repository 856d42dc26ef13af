package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.tieout.TieOutCommand.RecordTheirReceivables;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.TheirBooks;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import java.time.Instant;
import java.util.List;

/** Reads what was owed, and what stood on the accounts, as of a day by QuickBooks' own reports. */
final class ReceivablesRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    ReceivablesRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome read(Operation operation, Work.ReadReceivables work) {
        Instant readAt = desk.now();
        return switch (desk.receivables().asOf(work.asOf())) {
            case Good<List<OpenItem>>(var open) -> read(operation, work, readAt, open);
            case Failed<List<OpenItem>>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome read(
            Operation operation, Work.ReadReceivables work, Instant readAt, List<OpenItem> open) {
        return switch (desk.ledger().asOf(work.asOf())) {
            case Good<TheirBooks>(var books) -> {
                desk.send(new RecordTheirReceivables(work.asOf(), readAt, open, books));
                yield new Outcome.Done();
            }
            case Failed<TheirBooks>(var fault) -> verdicts.on(fault, operation);
        };
    }
}
