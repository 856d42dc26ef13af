create table sent_entry_view (
    tenant_id uuid,
    entry_id uuid not null,
    agreement_id uuid,
    last_on date,
    recorded_id uuid,
    part integer,
    account_id uuid not null,
    connection_id uuid not null,
    document_id text,
    number text not null,
    entered_on date not null,
    entry jsonb not null,
    parts jsonb not null,
    seen jsonb,
    constraint sent_entry_view_pk primary key (tenant_id, entry_id),
    constraint sent_entry_view_document_unique unique (tenant_id, connection_id, document_id),
    constraint sent_entry_view_of_one check (
        num_nonnulls(agreement_id, recorded_id) = 1
        and (agreement_id is null) = (last_on is null)
        and (recorded_id is null) = (part is null))
);

comment on table sent_entry_view is
    'Journal entries that we sent: of an agreement''s month or of a processor''s fee';
comment on column sent_entry_view.document_id is
    'As what it stands in the books; null before it landed, and once its delete was accepted';
comment on column sent_entry_view.entry is
    'What counts here, in the stable form of SentEntryJson: as sent, or as accepted since';
comment on column sent_entry_view.parts is
    'Which account of ours each account of the chart plays in it';
comment on column sent_entry_view.seen is
    'What stands there while it departs, in the form of DepartureJson; null when it is gone';

select tieout_protect('sent_entry_view', 'select, insert, update');

alter table drift_view
    add column entry_id uuid,
    add constraint drift_view_entry_unique unique (tenant_id, entry_id),
    drop constraint drift_view_of_one_document,
    add constraint drift_view_of_one_document
        check (num_nonnulls(invoice_id, credit_memo_id, entry_id) = 1);

comment on table drift_view is
    'Documents of ours that somebody changed in the accounting system; one row per invoice, credit memo or journal entry, from its drift''s events';
