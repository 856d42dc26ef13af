alter table mapping_view
    drop constraint mapping_view_kind_known,
    add constraint mapping_view_kind_known
        check (kind in ('PRODUCT', 'CLASS', 'DEPARTMENT', 'TAX_TREATMENT', 'PAYMENT_TERM'));

alter table invoice_view
    add column department text not null default '';

comment on column invoice_view.department is
    'Where the revenue belongs, in our word; empty for nowhere in particular';

alter table revision_view
    add column department text not null default '';

comment on column revision_view.department is 'As in invoice_view';

alter table company_profile
    add column tracks_departments boolean not null default false;

comment on column company_profile.tracks_departments is
    'Whether documents may name a department; false for what was read before this column was';
