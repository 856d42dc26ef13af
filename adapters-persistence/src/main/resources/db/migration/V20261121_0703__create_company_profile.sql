create table company_profile (
    connection_id uuid not null,
    tenant_id uuid,
    country text not null,
    home_currency char(3) not null,
    is_multi_currency boolean not null,
    has_own_numbers boolean not null,
    uses_sales_tax boolean not null,
    computes_sales_tax boolean not null,
    applies_credits_itself boolean not null,
    class_tracking text not null,
    closed_through_on date,
    constraint company_profile_pk primary key (connection_id),
    constraint company_profile_connection_fk
        foreign key (connection_id) references connection (id),
    constraint company_profile_class_tracking_known
        check (class_tracking in ('NONE', 'PER_DOCUMENT', 'PER_LINE'))
);

comment on table company_profile is
    'How each connected company keeps its books, as read when it was connected';

select tieout_protect('company_profile');
