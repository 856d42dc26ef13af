-- Whoever waits for an instant or for a person was woken each second for nothing.
create or replace view connection_with_work as
select
    c.id as connection_id,
    not exists (
        select from connection_lease l
        where l.connection_id = c.id and l.expires_at > clock_timestamp()) as is_free,
    concat_ws(' ',
        (select o.id from accounting_operation o
            where o.tenant_id = c.tenant_id
            order by o.queued_at desc, o.id desc
            limit 1),
        (select max(n.received_at) from notice n where n.connection_id = c.id)) as newest
from connection c
where c.is_present
    and tieout_is_system()
    and (
        not exists (
            select from connection_lease l
            where l.connection_id = c.id and l.expires_at > clock_timestamp())
        or exists (
            select from accounting_operation o
            where o.connection_id = c.id and o.state in ('QUEUED', 'RETRYING'))
        or exists (
            select from notice n
            where n.connection_id = c.id and n.handled_at is null and n.failure = ''));

comment on view connection_with_work is
    'Connections that need their worker''s look, with ids and times alone; empty but in the system scope';
