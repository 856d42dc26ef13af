package io.tieout.persistence.message;

import static io.tieout.persistence.jooq.Tables.MESSAGE_LETTERHEAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import io.tieout.application.message.Letterheads;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.MessageLetterheadRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import org.jooq.DSLContext;

/** Letterheads as rows, one for each version. */
public final class JooqLetterheads implements Letterheads {

    private final Transactions transactions;

    public JooqLetterheads(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Letterhead inForce(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(MESSAGE_LETTERHEAD)
                                .orderBy(MESSAGE_LETTERHEAD.VERSION.desc())
                                .limit(1)
                                .fetchOptional(JooqLetterheads::letterhead)
                                .orElseGet(Letterhead::plain));
    }

    @Override
    public void set(TenantId tenant, Letterhead next, ActorId by, Instant at) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(MESSAGE_LETTERHEAD)
                                .set(
                                        sql.newRecord(MESSAGE_LETTERHEAD)
                                                .setTenantId(tenant.value())
                                                .setVersion(latest(sql) + 1)
                                                .setSenderName(next.senderName())
                                                .setColour(next.colour())
                                                .setLogoUrl(next.logoUrl())
                                                .setPayLink(next.payLink())
                                                .setLanguage(next.language().tag())
                                                .setPerMinute(next.perMinute())
                                                .setAttachesPdf(next.attachesPdf())
                                                .setThanks(next.thanks())
                                                .setSetBy(by.value())
                                                .setSetAt(at))
                                .execute());
    }

    private static int latest(DSLContext sql) {
        return sql.select(coalesce(max(MESSAGE_LETTERHEAD.VERSION), inline(0)))
                .from(MESSAGE_LETTERHEAD)
                .fetchSingle()
                .value1();
    }

    private static Letterhead letterhead(MessageLetterheadRecord row) {
        return new Letterhead(
                row.getSenderName(),
                row.getColour(),
                row.getLogoUrl(),
                row.getPayLink(),
                new Language(row.getLanguage()),
                row.getPerMinute(),
                row.getAttachesPdf(),
                row.getThanks());
    }
}
