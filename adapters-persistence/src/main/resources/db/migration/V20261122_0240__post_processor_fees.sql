alter table recorded_payment_view
    add column clearing_id text not null default '',
    add column clearing_name text not null default '',
    add column fee_posted_minor bigint not null default 0,
    add column fee_parts integer not null default 0,
    add column fee_changed_on date,
    add column fee_entry_number text not null default '',
    add column fee_entry_on date,
    add column fee_entry_status text not null default '',
    add column fee_entry_document_id text not null default '',
    add column fee_entry_problem text not null default '';

alter table recorded_payment_view
    add constraint recorded_payment_view_fee_entry_known
        check (fee_entry_status in ('', 'POSTING', 'POSTED', 'REFUSED')),
    add constraint recorded_payment_view_fee_entry_numbered
        check ((fee_parts = 0) = (fee_entry_number = '')
            and (fee_parts = 0) = (fee_entry_on is null)
            and (fee_parts = 0) = (fee_entry_status = ''));

comment on column recorded_payment_view.clearing_id is
    'The account that the payment goes to there; empty in rows that are older than this column';
comment on column recorded_payment_view.fee_posted_minor is
    'What of the fee is posted, all entries together';
comment on column recorded_payment_view.fee_parts is 'How many entries of the fee were posted';
comment on column recorded_payment_view.fee_changed_on is
    'The day on which the processor changed its fee last; null before that';
comment on column recorded_payment_view.fee_entry_status is
    'How far the latest entry has come; empty while there is none';

create index recorded_payment_view_fee_due_idx
    on recorded_payment_view (tenant_id, received_on, recorded_id)
    where fee_minor <> fee_posted_minor;
