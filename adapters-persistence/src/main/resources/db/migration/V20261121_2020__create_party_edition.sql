create table party_edition (
    tenant_id uuid,
    connection_id uuid not null,
    edition uuid not null,
    constraint party_edition_pk primary key (tenant_id, connection_id)
);

comment on table party_edition is
    'Which state of a company''s list of names is the present one, so that a node knows whether what'
    ' it prepared from the list still holds';
comment on column party_edition.edition is
    'Another one with every change; a drawn number, so that none that was rolled back comes again';

select tieout_protect('party_edition', 'select, insert, update');
