-- Every worker used to ask each second for itself: a thousand connections at rest cost thousands of statements a second.
create view connection_with_work as
select c.id as connection_id
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
    'Connections that need their worker''s look, by id alone; empty but in the system scope';

grant select on connection_with_work to tieout_app;
