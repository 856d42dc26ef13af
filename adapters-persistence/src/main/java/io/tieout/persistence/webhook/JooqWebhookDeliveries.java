package io.tieout.persistence.webhook;

import static io.tieout.persistence.jooq.Tables.WEBHOOK_ENDPOINT;
import static io.tieout.persistence.jooq.Tables.WEBHOOK_NOTICE;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.application.webhook.WebhookDeliveries;
import io.tieout.application.webhook.WebhookNotice;
import io.tieout.application.webhook.WebhookTopic;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.WebhookNoticeRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jooq.types.DayToSecond;

/** The outbox of notices to programs, on database time, so that all nodes agree. */
public final class JooqWebhookDeliveries implements WebhookDeliveries {

    private static final Keyset<Instant> LATEST_FIRST =
            new Keyset<>(
                    "webhook-notice",
                    WEBHOOK_NOTICE.QUEUED_AT,
                    WEBHOOK_NOTICE.ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;

    public JooqWebhookDeliveries(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whose notice. */
    private record Candidate(UUID tenant, UUID id) {}

    @Override
    public void queue(WebhookNotice notice) {
        transactions
                .of(notice.tenant())
                .write(sql ->
                        sql.insertInto(
                                        WEBHOOK_NOTICE,
                                        WEBHOOK_NOTICE.TENANT_ID,
                                        WEBHOOK_NOTICE.ENDPOINT_ID,
                                        WEBHOOK_NOTICE.EVENT_ID,
                                        WEBHOOK_NOTICE.TOPIC,
                                        WEBHOOK_NOTICE.BODY)
                                .select(
                                        select(
                                                        WEBHOOK_ENDPOINT.TENANT_ID,
                                                        WEBHOOK_ENDPOINT.ID,
                                                        val(notice.event()),
                                                        val(notice.topic().name()),
                                                        val(NoticeBody.of(notice)))
                                                .from(WEBHOOK_ENDPOINT)
                                                .where(
                                                        WEBHOOK_ENDPOINT.TOPICS.contains(
                                                                new String[] {
                                                                    notice.topic().name()
                                                                }))
                                                .and(WEBHOOK_ENDPOINT.DISABLED_REASON.isNull()))
                                .onConflictDoNothing()
                                .execute());
    }

    @Override
    public List<Due> claim(Duration claim, int limit) {
        return transactions
                .system()
                .<List<Candidate>>read(sql ->
                        sql.select(WEBHOOK_NOTICE.TENANT_ID, WEBHOOK_NOTICE.ID)
                                .from(WEBHOOK_NOTICE)
                                .where(WEBHOOK_NOTICE.NEXT_AT.le(currentInstant()))
                                .orderBy(WEBHOOK_NOTICE.NEXT_AT, WEBHOOK_NOTICE.ID)
                                .limit(limit)
                                .fetch(row -> new Candidate(row.value1(), row.value2())))
                .stream()
                .flatMap(candidate -> claim(candidate, claim).stream())
                .toList();
    }

    /** empty when another node was faster, or nothing is sent there any more */
    private Optional<Due> claim(Candidate candidate, Duration claim) {
        TenantId tenant = new TenantId(candidate.tenant());
        return transactions
                .of(tenant)
                .write(sql ->
                        sql.update(WEBHOOK_NOTICE)
                                .set(WEBHOOK_NOTICE.NEXT_AT, in(claim))
                                .set(WEBHOOK_NOTICE.ATTEMPTS, WEBHOOK_NOTICE.ATTEMPTS.plus(1))
                                .from(WEBHOOK_ENDPOINT)
                                .where(WEBHOOK_NOTICE.ID.eq(candidate.id()))
                                .and(WEBHOOK_NOTICE.NEXT_AT.le(currentInstant()))
                                .and(WEBHOOK_ENDPOINT.ID.eq(WEBHOOK_NOTICE.ENDPOINT_ID))
                                .returningResult(
                                        WEBHOOK_NOTICE.ID,
                                        WEBHOOK_NOTICE.ENDPOINT_ID,
                                        WEBHOOK_NOTICE.EVENT_ID,
                                        WEBHOOK_ENDPOINT.URL,
                                        WEBHOOK_NOTICE.BODY,
                                        WEBHOOK_NOTICE.ATTEMPTS)
                                .fetchOptional(row ->
                                        new Due(
                                                tenant,
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6())));
    }

    @Override
    public void delivered(Due due) {
        transactions
                .of(due.tenant())
                .write(sql ->
                        sql.update(WEBHOOK_NOTICE)
                                .set(WEBHOOK_NOTICE.STATE, State.DELIVERED.name())
                                .set(WEBHOOK_NOTICE.FAULT, "")
                                .setNull(WEBHOOK_NOTICE.NEXT_AT)
                                .set(WEBHOOK_NOTICE.DELIVERED_AT, currentInstant())
                                .where(WEBHOOK_NOTICE.ID.eq(due.id()))
                                .execute());
    }

    @Override
    public void retry(Due due, String fault, Duration pause) {
        transactions
                .of(due.tenant())
                .write(sql ->
                        sql.update(WEBHOOK_NOTICE)
                                .set(WEBHOOK_NOTICE.FAULT, fault)
                                .set(WEBHOOK_NOTICE.NEXT_AT, in(pause))
                                .where(WEBHOOK_NOTICE.ID.eq(due.id()))
                                .execute());
    }

    @Override
    public void failed(Due due, String fault) {
        transactions
                .of(due.tenant())
                .write(sql ->
                        sql.update(WEBHOOK_NOTICE)
                                .set(WEBHOOK_NOTICE.STATE, State.FAILED.name())
                                .set(WEBHOOK_NOTICE.FAULT, fault)
                                .setNull(WEBHOOK_NOTICE.NEXT_AT)
                                .where(WEBHOOK_NOTICE.ID.eq(due.id()))
                                .execute());
    }

    @Override
    public boolean redrive(TenantId tenant, UUID delivery) {
        return transactions
                        .of(tenant)
                        .<Integer>write(sql ->
                                sql.update(WEBHOOK_NOTICE)
                                        .set(WEBHOOK_NOTICE.STATE, State.DUE.name())
                                        .set(WEBHOOK_NOTICE.ATTEMPTS, 0)
                                        .set(WEBHOOK_NOTICE.NEXT_AT, currentInstant())
                                        .where(WEBHOOK_NOTICE.ID.eq(delivery))
                                        .execute())
                > 0;
    }

    @Override
    public Page<WebhookDelivery> list(Viewer viewer, Set<State> states, PageRequest page) {
        var wanted =
                states.isEmpty()
                        ? noCondition()
                        : WEBHOOK_NOTICE.STATE.in(states.stream().map(State::name).toList());
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        LATEST_FIRST.show(
                                LATEST_FIRST.page(
                                        sql.selectFrom(WEBHOOK_NOTICE)
                                                .where(wanted)
                                                .and(Confinement.ofHouse(viewer)),
                                        page),
                                JooqWebhookDeliveries::delivery));
    }

    @Override
    public Optional<WebhookDelivery> find(Viewer viewer, UUID delivery) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(WEBHOOK_NOTICE)
                                .where(WEBHOOK_NOTICE.ID.eq(delivery))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(JooqWebhookDeliveries::delivery));
    }

    private static WebhookDelivery delivery(WebhookNoticeRecord row) {
        return new WebhookDelivery(
                row.getId(),
                row.getEndpointId(),
                row.getEventId(),
                WebhookTopic.valueOf(row.getTopic()),
                State.valueOf(row.getState()),
                row.getAttempts(),
                row.getFault(),
                row.getQueuedAt(),
                Optional.ofNullable(row.getNextAt()),
                Optional.ofNullable(row.getDeliveredAt()));
    }

    private static Field<Instant> in(Duration pause) {
        return currentInstant().plus(DayToSecond.valueOf(pause));
    }
}
