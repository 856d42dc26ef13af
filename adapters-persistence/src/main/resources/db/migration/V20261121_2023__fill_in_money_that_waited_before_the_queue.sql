-- Money that waited before payment_queue_view was made has no row there, so nobody sees it. Where
-- a row is, it knows better. Rows bear the id that the projection gives them: version 3 of a UUID
-- over "payment document".
alter table payment_view no force row level security;
alter table payment_part_view no force row level security;
alter table receivable_movement_view no force row level security;
alter table payment_queue_view no force row level security;

insert into payment_queue_view (
    tenant_id, row_id, payment_id, document_id, reason, currency, waiting_minor, ignored_minor,
    since_at, note, noted_by)
select
    waits.tenant_id,
    (substr(waits.hash, 1, 12) || '3' || substr(waits.hash, 14, 3)
        || to_hex(('x' || substr(waits.hash, 17, 1))::bit(4)::int & 3 | 8)
        || substr(waits.hash, 18))::uuid,
    waits.payment_id,
    waits.document_id,
    waits.reason,
    waits.currency,
    waits.minor,
    0,
    coalesce(
        (select min(moved.recorded_at) from receivable_movement_view moved
            where moved.tenant_id = waits.tenant_id and moved.document_id = waits.payment_id),
        waits.received_on::timestamp at time zone 'UTC'),
    '',
    ''
from (
    select
        found.*, md5(found.payment_id::text || ' ' || found.document_id) as hash
    from (
        select
            part.tenant_id, part.payment_id, part.document_id, max(part.reason) as reason,
            part.currency, sum(part.queued_minor)::bigint as minor, payment.received_on
        from payment_part_view part
        join payment_view payment
            on payment.tenant_id = part.tenant_id and payment.payment_id = part.payment_id
        where part.reason <> 'ELSEWHERE' and part.queued_minor > 0
        group by
            part.tenant_id, part.payment_id, part.document_id, part.currency, payment.received_on
        union all
        select
            tenant_id, payment_id, '', 'NOT_APPLIED', currency,
            total_minor - applied_minor - queued_minor - credited_minor - ignored_minor
                - refunded_minor - bounced_minor,
            received_on
        from payment_view
    ) as found
    where found.minor > 0
) as waits
on conflict do nothing;

alter table payment_view force row level security;
alter table payment_part_view force row level security;
alter table receivable_movement_view force row level security;
alter table payment_queue_view force row level security;
