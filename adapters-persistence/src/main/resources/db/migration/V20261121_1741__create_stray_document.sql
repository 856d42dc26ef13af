create table stray_document (
    tenant_id uuid,
    connection_id uuid not null,
    kind text not null,
    document_id text not null,
    number text not null,
    mark uuid not null,
    found_at timestamptz not null,
    constraint stray_document_pk primary key (tenant_id, connection_id, kind, document_id),
    constraint stray_document_kind_known check (kind in ('INVOICE', 'CREDIT_MEMO'))
);

comment on table stray_document is
    'Documents that stood in the accounting system under our mark when nothing of ours stood for them; one that has found its record since is no stray any more';
comment on column stray_document.mark is 'The id that the mark names';
comment on column stray_document.found_at is 'Tenant time, when it was found first';

select tieout_protect('stray_document', 'select, insert, update, delete');
