create table payment_history_view (
    tenant_id uuid,
    payment_id uuid not null,
    version bigint not null,
    recorded_at timestamptz not null,
    account_id uuid,
    received_on date not null,
    currency char(3) not null,
    total_minor bigint not null,
    applied_minor bigint not null,
    queued_minor bigint not null,
    unlinked_minor bigint not null,
    credited_minor bigint not null,
    ignored_minor bigint not null,
    refunded_minor bigint not null,
    bounced_minor bigint not null,
    reversed_minor bigint not null,
    constraint payment_history_view_pk primary key (tenant_id, payment_id, version)
);

comment on table payment_history_view is
    'Where the money of each payment was after each of its events; one row for each of them';
comment on column payment_history_view.recorded_at is 'When the event was recorded, in tenant time';
comment on column payment_history_view.unlinked_minor is
    'What paid no document and nobody decided about, as the rows of the queue said then';
comment on column payment_history_view.reversed_minor is
    'The highest total seen by then, less the total then';

alter table payment_view no force row level security;
alter table payment_queue_view no force row level security;

-- What stood before is known only as it stands now; a rebuild of the views tells the rest.
insert into payment_history_view
select
    p.tenant_id,
    p.payment_id,
    p.version,
    p.received_on at time zone 'UTC',
    p.account_id,
    p.received_on,
    p.currency,
    p.total_minor,
    p.applied_minor,
    coalesce(q.queued, 0),
    coalesce(q.unlinked, 0),
    p.credited_minor,
    coalesce(q.ignored, 0),
    p.refunded_minor,
    p.bounced_minor,
    p.reversed_minor
from payment_view p
left join (
    select
        tenant_id,
        payment_id,
        sum(waiting_minor) filter (where document_id <> '') as queued,
        sum(waiting_minor) filter (where document_id = '') as unlinked,
        sum(ignored_minor) as ignored
    from payment_queue_view
    group by tenant_id, payment_id
) q on q.tenant_id = p.tenant_id and q.payment_id = p.payment_id;

alter table payment_view force row level security;
alter table payment_queue_view force row level security;

select tieout_protect('payment_history_view', 'select, insert');
