create table tenant (
    id uuid not null,
    name text not null,
    zone text not null,
    clock_ahead_micros bigint not null default 0,
    clock_stands_at timestamptz,
    constraint tenant_pk primary key (id),
    constraint tenant_clock_runs_or_stands check (clock_stands_at is null or clock_ahead_micros = 0)
);

comment on table tenant is 'The companies that use this installation, and how their clocks run';

alter table tenant enable row level security;
alter table tenant force row level security;
create policy system_or_itself on tenant for select using (tieout_is_system() or id = tieout_tenant());
create policy system_writes on tenant using (tieout_is_system());
grant select, insert, update on tenant to tieout_app;
