package io.tieout.application.revision;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.invoice.PushPlans;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is done with revisions of landed invoices, listed once. */
public final class Revisions {

    private Revisions() {}

    /** one handler for each command */
    public static List<CommandHandler<?>> handlers(
            Aggregates aggregates,
            CreditMemoViews credits,
            CompanyProfiles companies,
            SignedDocuments signed,
            RevisionViews revisions,
            PushPlans plans,
            ConnectionGate gate) {
        var standing = new StandingInvoices(aggregates, credits, companies, signed);
        return Stream.of(
                        new RevisionHandlers(aggregates, standing).all(),
                        new RevisionSignatureHandlers(aggregates, plans).all(),
                        List.<CommandHandler<?>>of(
                                new RevisionApprovalHandler(
                                        aggregates, standing, plans, revisions, gate)))
                .<CommandHandler<?>>flatMap(List::stream)
                .toList();
    }
}
