package io.tieout.persistence.delivery;

import static io.tieout.persistence.jooq.Tables.MAILING_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.delivery.MailingEvent.MailingAgreed;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.MailingViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps the row of each agreement about sending invoices in step with its events. */
public final class MailingProjection implements Projection {

    private final StreamRows<MailingViewRecord> rows;
    private final PersonalSealer sealer;

    public MailingProjection(DSLContext database, PersonalSealer sealer) {
        this.rows =
                new StreamRows<>(
                        database, MAILING_VIEW, MAILING_VIEW.MAILING_ID, MAILING_VIEW.VERSION);
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "mailing_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event()
                instanceof MailingAgreed(var mailing, var account, var to, var isAutomatic, _)) {
            var row = rows.before(recorded);
            row.setTenantId(recorded.tenant().value())
                    .setMailingId(mailing.value())
                    .setAccountId(account.value())
                    .setSubjectId(to.subject().value())
                    .setToSealed(sealer.seal(recorded.tenant(), to))
                    .setIsAutomatic(isAutomatic);
            rows.write(row, recorded);
        }
    }
}
