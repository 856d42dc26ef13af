package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static io.tieout.persistence.jooq.Tables.UNKNOWN_NOTICE;
import static io.tieout.persistence.jooq.Tables.WEBHOOK_DELIVERY;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.accounting.Notices.Notice;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.jooq.tables.records.NoticeRecord;
import io.tieout.persistence.jooq.tables.records.UnknownNoticeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Stores one delivery of notices, in the transaction at hand and in system scope. */
final class Delivery {

    private final DSLContext sql;

    Delivery(DSLContext sql) {
        this.sql = sql;
    }

    /** What became of a delivery: how many notices were new, and whose workers have something. */
    record Stored(int newNotices, Set<ConnectionId> woken) {}

    /** Who a company belongs to. */
    private record Owner(UUID connection, UUID tenant) {}

    Stored store(byte[] rawBody, List<Notice> notices) {
        sql.insertInto(WEBHOOK_DELIVERY).set(WEBHOOK_DELIVERY.BODY, rawBody).execute();
        var owners = ownersOf(notices);
        var known = new ArrayList<NoticeRecord>();
        var unknown = new ArrayList<UnknownNoticeRecord>();
        for (var notice : notices) {
            Optional.ofNullable(owners.get(notice.companyId()))
                    .ifPresentOrElse(
                            owner -> known.add(row(notice, owner)),
                            () -> unknown.add(unknownRow(notice)));
        }
        int added = insertKnown(known);
        var woken = added == 0 ? Set.<ConnectionId>of() : connections(known);
        return new Stored(added + insertUnknown(unknown), woken);
    }

    private Map<String, Owner> ownersOf(List<Notice> notices) {
        return sql.select(CONNECTION.COMPANY_ID, CONNECTION.ID, CONNECTION.TENANT_ID)
                .from(CONNECTION)
                .where(
                        CONNECTION.COMPANY_ID.in(
                                notices.stream().map(Notice::companyId).collect(toSet())))
                .and(CONNECTION.IS_PRESENT)
                .fetchMap(
                        CONNECTION.COMPANY_ID,
                        row -> new Owner(row.get(CONNECTION.ID), row.get(CONNECTION.TENANT_ID)));
    }

    private int insertKnown(List<NoticeRecord> rows) {
        return rows.isEmpty()
                ? 0
                : sql.insertInto(NOTICE).set(rows).onConflictDoNothing().execute();
    }

    private int insertUnknown(List<UnknownNoticeRecord> rows) {
        return rows.isEmpty()
                ? 0
                : sql.insertInto(UNKNOWN_NOTICE).set(rows).onConflictDoNothing().execute();
    }

    private static Set<ConnectionId> connections(List<NoticeRecord> rows) {
        return rows.stream()
                .map(NoticeRecord::getConnectionId)
                .map(ConnectionId::new)
                .collect(toSet());
    }

    private static NoticeRecord row(Notice notice, Owner owner) {
        return new NoticeRecord()
                .setTenantId(owner.tenant())
                .setConnectionId(owner.connection())
                .setCompanyId(notice.companyId())
                .setEventId(notice.eventId())
                .setEntity(notice.entity())
                .setExternalId(notice.externalId())
                .setOperation(notice.operation())
                .setHappenedAt(notice.happenedAt());
    }

    private static UnknownNoticeRecord unknownRow(Notice notice) {
        return new UnknownNoticeRecord()
                .setCompanyId(notice.companyId())
                .setEventId(notice.eventId())
                .setEntity(notice.entity())
                .setExternalId(notice.externalId())
                .setOperation(notice.operation())
                .setHappenedAt(notice.happenedAt());
    }
}
