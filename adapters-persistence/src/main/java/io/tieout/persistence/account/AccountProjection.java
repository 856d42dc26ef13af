package io.tieout.persistence.account;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountEvent;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.AccountViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps the row of each account in step with its events. */
public final class AccountProjection implements Projection {

    private final StreamRows<AccountViewRecord> rows;
    private final AccountFold fold;

    public AccountProjection(DSLContext database, PersonalSealer sealer, NameIndex index) {
        this.rows =
                new StreamRows<>(
                        database, ACCOUNT_VIEW, ACCOUNT_VIEW.ACCOUNT_ID, ACCOUNT_VIEW.VERSION);
        this.fold = new AccountFold(sealer, index);
    }

    @Override
    public String name() {
        return "account_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof AccountEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        fold.fold(row, recorded, event);
        rows.write(row, recorded);
    }
}
