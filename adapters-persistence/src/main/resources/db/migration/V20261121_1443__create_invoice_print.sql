create table invoice_print (
    tenant_id uuid not null default nullif(current_setting('tieout.tenant', true), '')::uuid,
    invoice_id uuid not null,
    invoice_version bigint not null,
    subject_id uuid not null,
    pdf_sealed text not null,
    printed_at timestamptz not null,
    constraint invoice_print_pk primary key (tenant_id, invoice_id)
);

comment on table invoice_print is
    'The latest print of each invoice that somebody looked at; a cache: whatever is gone is printed again';
comment on column invoice_print.invoice_version is 'Which version of the invoice it shows';
comment on column invoice_print.pdf_sealed is
    'The file in base64, sealed under the key of the customer whose data it holds';
comment on column invoice_print.printed_at is 'Tenant time';

create index invoice_print_age_idx on invoice_print (tenant_id, printed_at);

select tieout_protect('invoice_print', 'select, insert, update, delete');
