package io.tieout.qbo.worker;

import io.tieout.domain.account.linking.Party;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.party.NamedRecord;
import java.util.List;
import java.util.Optional;

/** Reads everybody whom the company knows by name anew: one query for each page of a list. */
final class PartyRun {

    /** a list of a million records; no company has more */
    private static final int MOST_PAGES = 1_000;

    private final RealmDesk desk;

    PartyRun(RealmDesk desk) {
        this.desk = desk;
    }

    /** the first fault, if any; what was read before it is kept */
    Optional<QboFault> read() {
        return pages(Party.Kind.CUSTOMER)
                .or(() -> pages(Party.Kind.VENDOR))
                // Without payroll rights a company may not show its employees: then their names
                // are unknown, and one of them that is taken shows when a customer is created.
                .or(() -> pages(Party.Kind.EMPLOYEE).filter(fault -> !(fault instanceof Refused)));
    }

    private Optional<QboFault> pages(Party.Kind kind) {
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (desk.parties().page(kind, 1 + page * Statements.PAGE)) {
                case Good<List<NamedRecord>>(var found) -> {
                    desk.keep(found);
                    if (found.size() < Statements.PAGE) {
                        return Optional.empty();
                    }
                }
                case Failed<List<NamedRecord>>(var fault) -> {
                    return Optional.of(fault);
                }
            }
        }
        return Optional.empty();
    }
}
