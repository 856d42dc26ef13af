create table tie_out_report (
    tenant_id uuid,
    as_of_on date not null,
    read_at timestamptz not null,
    constraint tie_out_report_pk primary key (tenant_id, as_of_on)
);

comment on table tie_out_report is
    'Days as of which the accounting system said what was owed; the last reading of each';
comment on column tie_out_report.read_at is 'Tenant time';

select tieout_protect('tie_out_report', 'select, insert, update');

create table tie_out_item (
    tenant_id uuid,
    as_of_on date not null,
    position integer not null,
    document_type text not null,
    document_id text not null,
    number text not null,
    customer_id text not null,
    issued_on date not null,
    currency char(3) not null,
    open_minor bigint not null,
    constraint tie_out_item_pk primary key (tenant_id, as_of_on, position),
    constraint tie_out_item_report_fk
        foreign key (tenant_id, as_of_on) references tie_out_report (tenant_id, as_of_on)
);

comment on table tie_out_item is
    'What the accounting system said was open as of a day, document by document; credits are negative';

select tieout_protect('tie_out_item', 'select, insert, delete');
