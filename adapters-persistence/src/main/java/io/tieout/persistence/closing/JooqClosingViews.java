package io.tieout.persistence.closing;

import static io.tieout.persistence.jooq.Tables.CLOSING_VIEW;

import io.tieout.application.closing.ClosingViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.ClosingId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.Optional;

/** The tenant's own closing date, read from its view in one statement. */
public final class JooqClosingViews implements ClosingViews {

    private final Transactions transactions;

    public JooqClosingViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ClosingView> find(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(CLOSING_VIEW)
                                .where(Confinement.ofHouse(viewer))
                                .fetchOptional(row ->
                                        new ClosingView(
                                                new ClosingId(row.getClosingId()),
                                                row.getClosedThroughOn(),
                                                row.getDecidedBy(),
                                                row.getReason(),
                                                row.getChangedAt())));
    }
}
