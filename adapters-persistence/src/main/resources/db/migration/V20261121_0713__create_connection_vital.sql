-- Machines watch all tenants at once. They see counts and instants through these two views and nothing
-- else: the tables stay shut, because the policies below are for the views' owner alone.
create function tieout_now(ahead_micros bigint, stands_at timestamptz) returns timestamptz
    language sql stable
    return coalesce(stands_at, now() + ahead_micros * interval '1 microsecond');

comment on function tieout_now(bigint, timestamptz) is 'The present time of a tenant whose clock runs so';

do $$
declare
    counted text;
begin
    foreach counted in array array[
        'connection', 'connection_token', 'connection_history', 'call_minute', 'metered_month',
        'accounting_operation', 'notice', 'parked_event', 'alert']
    loop
        execute format(
            'create policy owner_counts on %I for select to current_user using (tieout_is_system())',
            counted);
    end loop;
end
$$;

create index accounting_operation_open_idx on accounting_operation (connection_id, state)
    where state not in ('DONE', 'DISMISSED');

create view connection_vital as
select
    c.tenant_id,
    c.id as connection_id,
    c.status,
    clock.at as tenant_now,
    c.last_good_answer_at,
    token.issued_at,
    token.access_expires_at,
    token.refresh_expires_at,
    token.hard_expires_at,
    trail.refreshed,
    trail.refresh_failed,
    coalesce(month.reads, 0) as month_reads,
    work.queued,
    work.blocked,
    work.dead,
    (select count(*) from notice n
        where n.connection_id = c.id and n.handled_at is null and n.failure = '') as notices,
    (select count(*) from parked_event p where p.tenant_id = c.tenant_id) as parked,
    (select count(*) from alert a
        where a.tenant_id = c.tenant_id and a.acknowledged_at is null) as alerts
from connection c
join tenant t on t.id = c.tenant_id
cross join lateral (select tieout_now(t.clock_ahead_micros, t.clock_stands_at) as at) clock
left join connection_token token on token.connection_id = c.id
left join metered_month month on month.connection_id = c.id
    and month.month_on = date_trunc('month', clock.at at time zone 'UTC')::date
cross join lateral (
    select
        count(*) filter (where h.step in ('REFRESHED', 'ROTATED')) as refreshed,
        count(*) filter (where h.step = 'REFRESH_FAILED') as refresh_failed
    from connection_history h
    where h.tenant_id = c.tenant_id and h.at > clock.at - interval '1 hour' and h.at <= clock.at
) trail
cross join lateral (
    select
        count(*) filter (where o.state in ('QUEUED', 'IN_FLIGHT', 'RETRYING')) as queued,
        count(*) filter (where o.state = 'BLOCKED') as blocked,
        count(*) filter (where o.state = 'DEAD') as dead
    from accounting_operation o
    where o.connection_id = c.id and o.state not in ('DONE', 'DISMISSED')
) work
where c.is_present and tieout_is_system();

comment on view connection_vital is
    'How every connection fares, in counts and instants; empty but in the system scope';

create view call_hour as
select c.tenant_id, m.ending, m.took_bucket, sum(m.calls)::bigint as calls
from connection c
join tenant t on t.id = c.tenant_id
cross join lateral (select tieout_now(t.clock_ahead_micros, t.clock_stands_at) as at) clock
join call_minute m on m.connection_id = c.id
    and m.minute_at > clock.at - interval '1 hour' and m.minute_at <= clock.at
where c.is_present and tieout_is_system()
group by c.tenant_id, m.ending, m.took_bucket;

comment on view call_hour is
    'The calls of each present connection in the last hour; empty but in the system scope';

grant select on connection_vital, call_hour to tieout_app;
