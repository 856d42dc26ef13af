create table alert_telling (
    tenant_id uuid,
    alert_id uuid not null,
    channel text not null,
    told_times bigint not null default 0,
    tellings integer not null default 0,
    failures integer not null default 0,
    fault text not null default '',
    due_at timestamptz not null,
    constraint alert_telling_pk primary key (alert_id, channel),
    constraint alert_telling_alert_fk foreign key (alert_id) references alert (id)
);

comment on table alert_telling is 'How far each channel has come with telling people of an alert';
comment on column alert_telling.due_at is
    'Machine time; whoever tells it moves it on first, so that no other node tells it too';
comment on column alert_telling.told_times is 'How many of the alert''s times were told';

select tieout_protect('alert_telling', 'select, insert, update');

-- What is due is asked for all tenants at once; each is told in its own.
create policy system_sees_all on alert_telling for select to tieout_app using (tieout_is_system());
create policy system_sees_all on alert for select to tieout_app using (tieout_is_system());

create index alert_untold_idx on alert (last_at, id) where acknowledged_at is null;
