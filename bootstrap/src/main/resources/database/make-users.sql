-- Run by the superuser of the embedded server at every start, before the migrations. The group
-- roles are the migrations' own; they stand here because the owner may not be a superuser and
-- still must be able to speak of them.
do $$
declare
    wanted record;
begin
    if not exists (select from pg_roles where rolname = 'tieout_app') then
        create role tieout_app nologin nosuperuser nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'tieout_tail') then
        create role tieout_tail nologin nosuperuser nobypassrls;
    end if;
    for wanted in
        select * from (values ('owner', 'createrole'), ('app', ''), ('tail', '')) as users(name, may)
    loop
        if not exists (select from pg_roles where rolname = 'tieout_' || wanted.name || '_login') then
            execute format(
                'create role %I login nosuperuser nobypassrls %s',
                'tieout_' || wanted.name || '_login', wanted.may);
        end if;
        execute format(
            'alter role %I password %L',
            'tieout_' || wanted.name || '_login',
            current_setting('tieout.password_of_' || wanted.name));
    end loop;
    grant tieout_app, tieout_tail to tieout_owner_login with admin option, inherit false, set false;
    grant tieout_app to tieout_app_login;
    grant tieout_tail to tieout_tail_login;
end
$$;
