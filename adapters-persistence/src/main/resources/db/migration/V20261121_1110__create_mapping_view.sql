create table mapping_view (
    tenant_id uuid,
    mapping_id uuid not null,
    version bigint not null,
    connection_id uuid not null,
    kind text not null,
    word text not null,
    word_key text not null,
    record_id text not null,
    proposed_id text not null,
    proposed_name text not null,
    proposed_by text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint mapping_view_pk primary key (tenant_id, mapping_id),
    constraint mapping_view_word_unique unique (tenant_id, connection_id, kind, word_key),
    constraint mapping_view_kind_known check (kind in ('PRODUCT', 'CLASS')),
    constraint mapping_view_proposal_whole check ((proposed_id = '') = (proposed_by = ''))
);

comment on table mapping_view is
    'What our words mean in the accounting system; one row per word somebody said something about, from its own events';
comment on column mapping_view.word_key is 'The word as it is compared: stripped and in lower case';
comment on column mapping_view.record_id is 'The confirmed meaning; empty for none';
comment on column mapping_view.proposed_id is 'The meaning that waits for confirmation; empty for none';

select tieout_protect('mapping_view', 'select, insert, update');
