create table collection_standing (
    tenant_id uuid,
    account_id uuid not null,
    next_at timestamptz,
    touched_at timestamptz,
    claimed_until timestamptz,
    constraint collection_standing_pk primary key (tenant_id, account_id)
);

comment on table collection_standing is
    'Which accounts collection looks at next; it may be emptied at any time and fills with the next event of an account, or with a policy';
comment on column collection_standing.next_at is
    'Tenant time from which the passing of time alone may change something; null for never';
comment on column collection_standing.touched_at is
    'Machine time of the last event that may change something and was not looked at yet; null at rest';
comment on column collection_standing.claimed_until is
    'Machine time until which one node decides; after it another may';

create index collection_standing_next_idx on collection_standing (tenant_id, next_at) where next_at is not null;
create index collection_standing_touched_idx on collection_standing (tenant_id) where touched_at is not null;

select tieout_protect('collection_standing');
create policy system_sees_all on collection_standing for select to tieout_app using (tieout_is_system());
