alter table connection_token
    add column hard_expires_at timestamptz,
    add column previous_refresh_sealed bytea,
    add column refresh_epoch bigint not null default 0,
    add column refresh_until timestamptz,
    add column rolling_noticed_days integer not null default 0,
    add column hard_noticed_days integer not null default 0,
    add constraint connection_token_noticed_days_not_negative
        check (rolling_noticed_days >= 0 and hard_noticed_days >= 0);

comment on column connection_token.hard_expires_at is
    'When no refresh helps any more, tenant time; null when the vendor did not say';
comment on column connection_token.refresh_until is
    'Machine time until which the owner of refresh_epoch may be refreshing; null when nobody is';
comment on column connection_token.rolling_noticed_days is
    'Days before the rolling expiry of the last notice; 0 for none. As hard_noticed_days';
